// Written by npm run api:types out of the API's OpenAPI document.
export interface paths {
    "/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the guides
         * @description Returns the guides that a tenant can follow.
         */
        get: operations["listGuides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants
         * @description Returns tenants, the newest first, page by page.
         */
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant
         * @description Returns a tenant with its onboardings, archived ones included.
         */
        get: operations["readTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a tenant
         * @description Changes the fields that are sent. Metadata is replaced as a whole.
         */
        patch: operations["changeTenant"];
        trace?: never;
    };
    "/onboardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List onboardings
         * @description Returns onboardings page by page: the newest first or, with changedSince, in the order of their last change.
         */
        get: operations["listOnboardings"];
        put?: never;
        /**
         * Create an onboarding
         * @description Creates an onboarding with a link for its contact. For a tenant that exists, send its tenantId or its externalId; otherwise a tenant is created. A tenant that already has the externalId stays as it is.
         */
        post: operations["createOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an onboarding
         * @description Returns an onboarding with its journey: every task with its state, who has it and since when, the last test, and what was chosen.
         */
        get: operations["readOnboarding"];
        put?: never;
        post?: never;
        /**
         * Delete an onboarding
         * @description Deletes an onboarding with everything in it, and its tenant if this was the last one. This cannot be undone.
         */
        delete: operations["deleteOnboarding"];
        options?: never;
        head?: never;
        /**
         * Change an onboarding
         * @description Changes the fields that are sent. A new email address of the contact ends their links, which were sent to the old one.
         */
        patch: operations["changeOnboarding"];
        trace?: never;
    };
    "/onboardings/{onboardingId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an onboarding
         * @description Takes an onboarding off the dashboard. Nobody gets emails about it any more. To archive it twice changes nothing.
         */
        post: operations["archiveOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an onboarding out of the archive
         * @description Puts an archived onboarding back on the dashboard.
         */
        post: operations["unarchiveOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List links
         * @description Returns the last 100 links of an onboarding, without their addresses.
         */
        get: operations["listLinks"];
        put?: never;
        /**
         * Make a link
         * @description Makes a link that opens an onboarding for one of its people, for 60 days or for the minutes that are sent. Earlier links stay valid. The address is in this answer only.
         */
        post: operations["makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link
         * @description Revokes a link and ends the sessions that it has opened.
         */
        delete: operations["revokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connection tests
         * @description Returns the last 20 tests of an onboarding, the newest first.
         */
        get: operations["listTests"];
        put?: never;
        /**
         * Test the connection now
         * @description Starts a test with the stored sign-in details and returns it while it runs. Read it again until its state is no longer running. If a test is running already, that one is returned.
         */
        post: operations["startTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/tests/{testId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a connection test
         * @description Returns a test with its checks, the causes that were found, and the tasks that repair them.
         */
        get: operations["readTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the encrypted sign-in details
         * @description Returns what a test has proved, as a JWE that only your private key opens. Each reading is in the onboarding’s history, with the name of the API key.
         */
        get: operations["readCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/credentials/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the receipt
         * @description Says that you have opened and kept the sign-in details that this test proved. An installation that is set to forget then erases its own copy. To confirm twice changes nothing.
         */
        post: operations["confirmCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{onboardingId}/report-failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a failure
         * @description Says that the ERP has refused your software just now. A test begins at once and goes on after the answer. Six an hour can begin, and none that could lock the user in the ERP.
         */
        post: operations["reportFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ERPs
         * @description Returns the ERPs of the guides, each with the outage that goes on, if any. During an outage, nobody gets emails about single connections.
         */
        get: operations["listErps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read events
         * @description Returns what has happened since a place in the feed, the oldest first. Keep next, and send it as after the next time: no event is left out, and none appears behind it later. Webhooks deliver the same events.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this description
         * @description Returns this document, as OpenAPI 3.1. It needs no key.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Guide: {
            /** @description The id. */
            id: string;
            /** @description The version of the guide. */
            version: string;
            /** @description The vendor whom the tenant connects to. */
            vendor: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
            };
            /** @description The ERP that is connected. */
            erp: {
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The languages in which the ERP prints its screens. */
                languages: string[];
            };
            /**
             * @description What the guide ends in: a test of the connection, the tenant’s word where no test is possible, or either, depending on the answers.
             * @enum {string}
             */
            endsBy: "test" | "word" | "either";
            /** @description The questions that decide which tasks apply. */
            questions: {
                /** @description The id. */
                id: string;
                /** @description The answers that are possible. */
                options: string[];
            }[];
            /** @description The tasks. */
            tasks: {
                /** @description The id. */
                id: string;
                /** @description The kind. */
                kind: string;
            }[];
        };
        FieldError: {
            /** @description The field of the body that is wrong, as a JSON pointer. */
            pointer?: string;
            /** @description The name of the parameter that is wrong. */
            parameter?: string;
            /**
             * @description The reason as a code, which never changes its meaning.
             * @enum {string}
             */
            code: "required" | "unknown" | "repeated" | "wrongType" | "tooShort" | "tooLong" | "tooMany" | "tooSmall" | "tooLarge" | "wrongFormat" | "unknownOption" | "unreadable" | "notAnAddress" | "notSpoken" | "notWithTenantId" | "taken" | "userInfo" | "originNotAllowed";
        };
        Tenant: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The tenant’s id in your own system. No two tenants have the same. */
            externalId: string | null;
            /** @description Up to 20 texts of your own, by names of up to 40 letters, digits, dots, hyphens and underscores. Events carry them. */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
        };
        TenantWithOnboardings: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The tenant’s id in your own system. No two tenants have the same. */
            externalId: string | null;
            /** @description Up to 20 texts of your own, by names of up to 40 letters, digits, dots, hyphens and underscores. Events carry them. */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description The tenant’s onboardings, the newest first, at most 100. */
            onboardings: components["schemas"]["OnboardingSummary"][];
        };
        OnboardingSummary: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The guide. */
            guideId: string;
            /** @description The version of the guide up to which the customer has read the changes. */
            guideVersion: string;
            /**
             * @description The state.
             * @enum {string}
             */
            state: "problem" | "broken" | "waiting" | "inProgress" | "notStarted" | "connected" | "attested";
            /** @description The tenant. */
            tenant: components["schemas"]["Tenant"];
            /** @description The person at the tenant who was invited first. */
            contact: {
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The email address. */
                email: string;
                /**
                 * @description The language of pages and emails.
                 * @enum {string}
                 */
                locale: "en" | "fr" | "no";
                /** @description The language in which the person sees the ERP. Without it, the reader’s own where the ERP has it. */
                erpLanguage: string;
            } | null;
            /** @description The member of your staff who looks after it. */
            owner: {
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The email address. */
                email: string;
            } | null;
            /** @description How many tasks are done. */
            tasksDone: number;
            /** @description How many tasks apply. */
            tasksTotal: number;
            /** @description The task that is to be done next. */
            currentTaskId: string | null;
            /** @description Whom it waits for. */
            waitingOn: ("customer" | "colleague" | "mail" | "approval" | "vendor" | "other") | null;
            /** @description Since when it waits. */
            waitingSince: string | null;
            /** @description Why your staff should help. Null while they need not. */
            stuck: {
                /**
                 * @description The rule that applies.
                 * @enum {string}
                 */
                reason: "testFailing" | "waitingLong" | "taskOpenLong" | "linkNeverOpened" | "broken";
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                since: string;
            } | null;
            /** @description The likeliest cause that the last test found. */
            lastCause: string | null;
            /** @description The address in your own product that every page leads back to. RETURN_ORIGINS must allow its origin. */
            returnUrl: string | null;
            /** @description The address in your own product that the end leads to. RETURN_ORIGINS must allow its origin. */
            successUrl: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description When the customer first opened it. */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description When the customer last did something.
             */
            lastActivityAt: string;
            /**
             * Format: date-time
             * @description When anything last changed.
             */
            changedAt: string;
            /** @description Since when it is connected. */
            connectedAt: string | null;
            /** @description When the guide’s end was first reached. */
            completedAt: string | null;
            /** @description When it was archived. */
            archivedAt: string | null;
        };
        CreatedOnboarding: {
            /** @description The onboarding. */
            onboarding: components["schemas"]["Onboarding"];
            /** @description The link. Its address is in this answer only. */
            link: components["schemas"]["Link"];
        };
        Onboarding: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The guide. */
            guideId: string;
            /** @description The version of the guide up to which the customer has read the changes. */
            guideVersion: string;
            /**
             * @description The state.
             * @enum {string}
             */
            state: "problem" | "broken" | "waiting" | "inProgress" | "notStarted" | "connected" | "attested";
            /** @description The tenant. */
            tenant: components["schemas"]["Tenant"];
            /** @description The person at the tenant who was invited first. */
            contact: {
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The email address. */
                email: string;
                /**
                 * @description The language of pages and emails.
                 * @enum {string}
                 */
                locale: "en" | "fr" | "no";
                /** @description The language in which the person sees the ERP. Without it, the reader’s own where the ERP has it. */
                erpLanguage: string;
            } | null;
            /** @description The member of your staff who looks after it. */
            owner: {
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The email address. */
                email: string;
            } | null;
            /** @description How many tasks are done. */
            tasksDone: number;
            /** @description How many tasks apply. */
            tasksTotal: number;
            /** @description The task that is to be done next. */
            currentTaskId: string | null;
            /** @description Whom it waits for. */
            waitingOn: ("customer" | "colleague" | "mail" | "approval" | "vendor" | "other") | null;
            /** @description Since when it waits. */
            waitingSince: string | null;
            /** @description Why your staff should help. Null while they need not. */
            stuck: {
                /**
                 * @description The rule that applies.
                 * @enum {string}
                 */
                reason: "testFailing" | "waitingLong" | "taskOpenLong" | "linkNeverOpened" | "broken";
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                since: string;
            } | null;
            /** @description The likeliest cause that the last test found. */
            lastCause: string | null;
            /** @description The address in your own product that every page leads back to. RETURN_ORIGINS must allow its origin. */
            returnUrl: string | null;
            /** @description The address in your own product that the end leads to. RETURN_ORIGINS must allow its origin. */
            successUrl: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description When the customer first opened it. */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description When the customer last did something.
             */
            lastActivityAt: string;
            /**
             * Format: date-time
             * @description When anything last changed.
             */
            changedAt: string;
            /** @description Since when it is connected. */
            connectedAt: string | null;
            /** @description When the guide’s end was first reached. */
            completedAt: string | null;
            /** @description When it was archived. */
            archivedAt: string | null;
            /** @description Answers to the guide’s questions: the option by the question’s id. */
            answers: {
                [key: string]: string;
            };
            /** @description The tasks. */
            tasks: components["schemas"]["Task"][];
            /** @description The last test of the connection. */
            lastTest: components["schemas"]["ConnectionTest"] | null;
            /** @description The company that the connection reaches, as the ERP names it. */
            erpCompany: components["schemas"]["ErpCompany"] | null;
            /** @description Since when the connection reaches this company. */
            erpCompanySince: string | null;
            /** @description Another company that a test has reached. The customer has not yet said which one is meant. */
            pendingErpCompany: components["schemas"]["ErpCompany"] | null;
            /** @description What happened to the sign-in details. */
            credentials: components["schemas"]["CredentialState"];
            /** @description What the customer chose from the ERP’s lists after connecting. */
            choices: {
                /** @description The id. */
                id: string;
                /** @description The ERP’s id of the option. */
                optionId: string;
                /** @description The name. */
                name: string;
                /**
                 * Format: date-time
                 * @description When it was chosen.
                 */
                chosenAt: string;
            }[];
            /** @description The companies that the customer took over from the ERP’s lists. */
            importedCompanies: {
                /** @description The name of the list. */
                list: string;
                /** @description The id. */
                id: string;
                /** @description The name. */
                name: string;
                /** @description The number of the company in the ERP. */
                number: string | null;
                /**
                 * Format: date-time
                 * @description When it was taken over.
                 */
                importedAt: string;
                /** @description When it was set up. */
                setUpAt: string | null;
            }[];
        };
        Task: {
            /** @description The id. */
            id: string;
            /**
             * @description The kind.
             * @enum {string}
             */
            kind: "confirm" | "questions" | "instruct" | "wait" | "authorize" | "connect" | "attest";
            /**
             * @description The state.
             * @enum {string}
             */
            state: "notNeeded" | "cannotStart" | "notStarted" | "inProgress" | "waiting" | "handedOver" | "problem" | "done";
            /** @description Who has the task. Null when nobody has to do anything. */
            heldBy: ("customer" | "colleague" | "mail" | "approval" | "vendor" | "other") | null;
            /** @description Since when. */
            since: string | null;
            /** @description The tasks that must be done first. */
            blockedBy: string[];
            /** @description Why the task counts as done: a test has verified it, or a person has attested it. */
            proof: ("attested" | "verified") | null;
            /** @description What a test has found in this task. */
            problem: {
                /** @description The causes, the likeliest first. */
                causes: string[];
                /** @description The rows of the guide’s permission table that are concerned. */
                permissions: string[];
                /** @description The test. */
                testId: string;
                /**
                 * Format: date-time
                 * @description When it was found.
                 */
                foundAt: string;
            } | null;
            /** @description Until when a colleague’s link opens the task. */
            handedOverUntil: string | null;
        };
        ConnectionTest: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The onboarding.
             */
            onboardingId: string;
            /** @description The reference that a customer tells your support. */
            reference: string;
            /**
             * @description Who began the test: a person, the schedule, or your software.
             * @enum {string}
             */
            origin: "person" | "schedule" | "vendor";
            /**
             * @description The state.
             * @enum {string}
             */
            state: "running" | "connected" | "problem" | "notTheirs" | "unclear" | "interrupted";
            /**
             * Format: date-time
             * @description When it began.
             */
            startedAt: string;
            /** @description When it ended. */
            finishedAt: string | null;
            /** @description What was checked, in this order. */
            checks: {
                /** @description The id. */
                id: string;
                /** @description The row of the guide’s permission table. */
                permission: string | null;
                /**
                 * @description The state.
                 * @enum {string}
                 */
                state: "passed" | "failed" | "unknown" | "notReached";
                /** @description What may explain the result. */
                findings: {
                    /** @description The cause, as a code. */
                    cause: string;
                    /**
                     * @description How certain it is.
                     * @enum {string}
                     */
                    certainty: "certain" | "likely" | "possible";
                }[];
                /** @description How long it took, in milliseconds. */
                ms: number;
            }[];
            /** @description The causes, the likeliest first. */
            causes: {
                /** @description The cause, as a code. */
                cause: string;
                /**
                 * @description How certain it is.
                 * @enum {string}
                 */
                certainty: "certain" | "likely" | "possible";
                /** @description The check that found it. */
                checkId: string;
                /** @description The rows of the guide’s permission table that are concerned. */
                permissions: string[];
                /** @description The task. */
                taskId: string | null;
            }[];
            /** @description The tasks that are open again because of this test. */
            repairs: {
                /** @description The task. */
                taskId: string;
                /** @description The causes, the likeliest first. */
                causes: string[];
                /** @description The rows of the guide’s permission table that are concerned. */
                permissions: string[];
            }[];
            /** @description The tasks that this test has proved done. */
            verifiedTaskIds: string[];
            /** @description The name of the tenant’s company. */
            company: components["schemas"]["ErpCompany"] | null;
        };
        ErpCompany: {
            /** @description The id. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The part of the company, such as an entity. */
            part: string | null;
        };
        CredentialState: {
            /** @description When they were last saved in Handrail. Null when none are stored. */
            savedAt: string | null;
            /** @description The day on which they expire, as far as the tenant has said. */
            expiresOn: string | null;
            /** @description When they were encrypted. */
            releasedAt: string | null;
            /** @description When their receipt was confirmed. */
            receivedAt: string | null;
            /** @description When Handrail erased its own copy. */
            forgottenAt: string | null;
        };
        Link: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: uri
             * @description The address.
             */
            url: string;
            /**
             * Format: date-time
             * @description When it expires.
             */
            expiresAt: string;
        };
        ListedLink: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: uuid
             * @description One of the customer’s people. Without it, the contact.
             */
            personId: string;
            /** @description The task. */
            taskId: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it expires.
             */
            expiresAt: string;
            /** @description When it was revoked. */
            revokedAt: string | null;
        };
        SealedCredentials: {
            /** @description The sign-in details, as a compact JWE (RFC 7516). */
            jwe: string;
            /** @description The id of your key that they are encrypted for. */
            kid: string;
            /**
             * Format: uuid
             * @description The test.
             */
            testId: string;
            /**
             * Format: date-time
             * @description When they were encrypted.
             */
            releasedAt: string;
            /** @description When their receipt was confirmed. */
            receivedAt: string | null;
        };
        Receipt: {
            /**
             * Format: date-time
             * @description When their receipt was confirmed.
             */
            receivedAt: string;
            /** @description When Handrail erased its own copy. */
            forgottenAt: string | null;
        };
        Erp: {
            /** @description The id. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The outage of this ERP that goes on, or null. */
            outage: {
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                since: string;
                /** @description The cause, as a code. */
                cause: string;
                /** @description The number of onboardings that it has hit. */
                affected: number;
            } | null;
        };
        Event: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * @description The same as the code, as a URI.
             * @enum {string}
             */
            type: "onboarding.created" | "onboarding.opened" | "onboarding.task.completed" | "onboarding.task.waiting" | "onboarding.task.problem" | "onboarding.stuck" | "onboarding.connected" | "onboarding.broken" | "onboarding.reconnected" | "onboarding.company.changed" | "onboarding.credentials.changed" | "onboarding.choice.made" | "onboarding.attested" | "onboarding.archived" | "onboarding.unarchived" | "onboarding.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description The entries. */
            data: {
                /** @description The onboarding. */
                onboarding: {
                    /**
                     * Format: uuid
                     * @description The id.
                     */
                    id: string;
                    /** @description The guide. */
                    guideId: string;
                    /**
                     * @description The state.
                     * @enum {string}
                     */
                    state: "problem" | "broken" | "waiting" | "inProgress" | "notStarted" | "connected" | "attested";
                    /** @description How many tasks are done. */
                    tasksDone: number;
                    /** @description How many tasks apply. */
                    tasksTotal: number;
                    /** @description The task that is to be done next. */
                    currentTaskId: string | null;
                    /** @description Whom it waits for. */
                    waitingOn: ("customer" | "colleague" | "mail" | "approval" | "vendor" | "other") | null;
                    /** @description Since when it waits. */
                    waitingSince: string | null;
                    /** @description The likeliest cause that the last test found. */
                    lastCause: string | null;
                    /**
                     * Format: date-time
                     * @description When it was created.
                     */
                    createdAt: string;
                    /** @description Since when it is connected. */
                    connectedAt: string | null;
                    /** @description When the guide’s end was first reached. */
                    completedAt: string | null;
                    /** @description When it was archived. */
                    archivedAt: string | null;
                };
                /** @description The tenant. */
                tenant: {
                    /**
                     * Format: uuid
                     * @description The id.
                     */
                    id: string;
                    /** @description The tenant’s id in your own system. No two tenants have the same. */
                    externalId: string | null;
                    /** @description Up to 20 texts of your own, by names of up to 40 letters, digits, dots, hyphens and underscores. Events carry them. */
                    metadata: {
                        [key: string]: string;
                    };
                };
                /** @description The task that the event is about. */
                task?: {
                    /** @description The id. */
                    id: string;
                    /**
                     * @description Why the task counts as done: a test has verified it, or a person has attested it.
                     * @enum {string}
                     */
                    proof?: "verified" | "attested";
                    /**
                     * @description Whom it waits for.
                     * @enum {string}
                     */
                    waitingOn?: "customer" | "colleague" | "mail" | "approval" | "vendor" | "other";
                    /** @description The causes, the likeliest first. */
                    causes?: string[];
                    /** @description The rows of the guide’s permission table that are concerned. */
                    permissions?: string[];
                    /**
                     * Format: uuid
                     * @description The test.
                     */
                    testId?: string;
                };
                /** @description Why your staff should help. Null while they need not. */
                stuck?: {
                    /**
                     * @description The rule that applies.
                     * @enum {string}
                     */
                    reason: "testFailing" | "waitingLong" | "taskOpenLong" | "linkNeverOpened" | "broken";
                    /**
                     * Format: date-time
                     * @description Since when.
                     */
                    since: string;
                };
                /** @description The company that the connection reaches, as the ERP names it. */
                erpCompany?: {
                    /** @description The id. */
                    id: string;
                    /** @description The part of the company, such as an entity. */
                    part: string | null;
                };
                /** @description What happened to the sign-in details. */
                credentials?: {
                    /**
                     * @description What happened.
                     * @enum {string}
                     */
                    change: "saved" | "removed" | "released";
                    /**
                     * Format: uuid
                     * @description The test.
                     */
                    testId?: string;
                };
                /** @description What was chosen. */
                choice?: {
                    /** @description The id. */
                    id: string;
                    /** @description The ERP’s id of the option. */
                    optionId: string;
                };
            };
        };
    };
    responses: {
        /** @description A problem (RFC 9457). Its code is one of: keyMissing, keyUnknown, keyRevoked, keyExpired. */
        keyMissing_keyUnknown_keyRevoked_keyExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 401;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "keyMissing" | "keyUnknown" | "keyRevoked" | "keyExpired";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: scopeMissing. */
        scopeMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 403;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "scopeMissing";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: invalidRequest. */
        invalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 422;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "invalidRequest";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: tooManyRequests. */
        tooManyRequests: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 429;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "tooManyRequests";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: failed. */
        failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 500;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "failed";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: unavailable. */
        unavailable: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 503;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "unavailable";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: notFound. */
        notFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 404;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "notFound";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: malformedJson. */
        malformedJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 400;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "malformedJson";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: externalIdTaken. */
        externalIdTaken: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "externalIdTaken";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: bodyTooLarge. */
        bodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 413;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "bodyTooLarge";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: notJson. */
        notJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 415;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "notJson";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: idempotencyKeyInUse. */
        idempotencyKeyInUse: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "idempotencyKeyInUse";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: idempotencyKeyReused, invalidRequest. */
        idempotencyKeyReused_invalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 422;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "idempotencyKeyReused" | "invalidRequest";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: guideAbsent. */
        guideAbsent: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "guideAbsent";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: guideAbsent, idempotencyKeyInUse, archived. */
        guideAbsent_idempotencyKeyInUse_archived: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "guideAbsent" | "idempotencyKeyInUse" | "archived";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: guideAbsent, idempotencyKeyInUse, credentialsMissing, erpPaused, refusedTooOften, sameAsRefused. */
        guideAbsent_idempotencyKeyInUse_credentialsMissing_erpPaused_refusedTooOften_sameAsRefused: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "guideAbsent" | "idempotencyKeyInUse" | "credentialsMissing" | "erpPaused" | "refusedTooOften" | "sameAsRefused";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: tooManyTests, tooManyRequests. */
        tooManyTests_tooManyRequests: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 429;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "tooManyTests" | "tooManyRequests";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: noVendorKey, notConnected, notReleased, credentialsForgotten. */
        noVendorKey_notConnected_notReleased_credentialsForgotten: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "noVendorKey" | "notConnected" | "notReleased" | "credentialsForgotten";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: guideAbsent, noVendorKey, notConnected, notReleased, credentialsForgotten, releaseReplaced. */
        guideAbsent_noVendorKey_notConnected_notReleased_credentialsForgotten_releaseReplaced: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "guideAbsent" | "noVendorKey" | "notConnected" | "notReleased" | "credentialsForgotten" | "releaseReplaced";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
        /** @description A problem (RFC 9457). Its code is one of: guideAbsent, idempotencyKeyInUse, archived, notConnected, credentialsForgotten, credentialsMissing, sameAsRefused, refusedTooOften, erpPaused. */
        guideAbsent_idempotencyKeyInUse_archived_notConnected_credentialsForgotten_credentialsMissing_sameAsRefused_refusedTooOften_erpPaused: {
            headers: {
                /** @description The seconds to wait before the next request. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @description The same as the code, as a URI. */
                    type: string;
                    /** @description What happened, in English, for a developer. */
                    title: string;
                    /**
                     * @description The HTTP status, repeated.
                     * @constant
                     */
                    status: 409;
                    /**
                     * @description The reason as a code, which never changes its meaning.
                     * @enum {string}
                     */
                    code: "guideAbsent" | "idempotencyKeyInUse" | "archived" | "notConnected" | "credentialsForgotten" | "credentialsMissing" | "sameAsRefused" | "refusedTooOften" | "erpPaused";
                    /** @description What is wrong in the request, one entry for each field. */
                    errors?: components["schemas"]["FieldError"][];
                    /** @description The id of this request. Your administrator finds it in Handrail’s log. */
                    requestId: string;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listGuides: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["Guide"][];
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description The maximum number of entries in one answer. */
                limit?: number;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description The tenant’s id in your own system. No two tenants have the same. */
                externalId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["Tenant"][];
                        /** @description The cursor of the next page. Null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant. */
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantWithOnboardings"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    changeTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant. */
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name. */
                    name?: string;
                    /** @description The tenant’s id in your own system. No two tenants have the same. */
                    externalId?: string | null;
                    /** @description Up to 20 texts of your own, by names of up to 40 letters, digits, dots, hyphens and underscores. Events carry them. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantWithOnboardings"];
                };
            };
            400: components["responses"]["malformedJson"];
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["externalIdTaken"];
            413: components["responses"]["bodyTooLarge"];
            415: components["responses"]["notJson"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listOnboardings: {
        parameters: {
            query?: {
                /** @description The maximum number of entries in one answer. */
                limit?: number;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description The state. */
                state?: "problem" | "broken" | "waiting" | "inProgress" | "notStarted" | "connected" | "attested";
                /** @description The guide. */
                guideId?: string;
                /** @description The tenant. */
                tenantId?: string;
                /** @description The tenant’s id in your own system. No two tenants have the same. */
                externalId?: string;
                /** @description Only what changed at this time or later. */
                changedSince?: string;
                /** @description Archived onboardings: not, only, or as well. */
                archived?: "false" | "true" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["OnboardingSummary"][];
                        /** @description The cursor of the next page. Null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    createOnboarding: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for this one request. Sent again within 24 hours, it has no second effect and gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The guide. */
                    guideId: string;
                    /**
                     * Format: uuid
                     * @description The tenant.
                     */
                    tenantId?: string;
                    /** @description The name of the tenant’s company. */
                    company?: string;
                    /** @description The tenant’s id in your own system. No two tenants have the same. */
                    externalId?: string;
                    /** @description Up to 20 texts of your own, by names of up to 40 letters, digits, dots, hyphens and underscores. Events carry them. */
                    metadata?: {
                        [key: string]: string;
                    };
                    /** @description The person at the tenant who was invited first. */
                    contact: {
                        /** @description The email address. */
                        email: string;
                        /** @description The name. */
                        name?: string;
                    };
                    /**
                     * @description The language of pages and emails.
                     * @enum {string}
                     */
                    locale: "en" | "fr" | "no";
                    /** @description The language in which the person sees the ERP. Without it, the reader’s own where the ERP has it. */
                    erpLanguage?: string;
                    /** @description The email address of the member of your staff who looks after it. They must have signed in to the dashboard once. */
                    ownerEmail?: string;
                    /**
                     * @description Whether the link is sent by email.
                     * @default false
                     */
                    sendMail?: boolean;
                    /**
                     * Format: uri
                     * @description The address in your own product that every page leads back to. RETURN_ORIGINS must allow its origin.
                     */
                    returnUrl?: string;
                    /**
                     * Format: uri
                     * @description The address in your own product that the end leads to. RETURN_ORIGINS must allow its origin.
                     */
                    successUrl?: string;
                    /** @description Answers to the guide’s questions: the option by the question’s id. */
                    answers?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOnboarding"];
                };
            };
            400: components["responses"]["malformedJson"];
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            409: components["responses"]["idempotencyKeyInUse"];
            413: components["responses"]["bodyTooLarge"];
            415: components["responses"]["notJson"];
            422: components["responses"]["idempotencyKeyReused_invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    changeOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The email address of the member of your staff who looks after it. They must have signed in to the dashboard once. */
                    ownerEmail?: string | null;
                    /** @description The person at the tenant who was invited first. */
                    contact?: {
                        /** @description The name. */
                        name?: string;
                        /** @description The email address. */
                        email?: string;
                        /**
                         * @description The language of pages and emails.
                         * @enum {string}
                         */
                        locale?: "en" | "fr" | "no";
                        /** @description The language in which the person sees the ERP. Without it, the reader’s own where the ERP has it. */
                        erpLanguage?: string;
                    };
                    /** @description The address in your own product that every page leads back to. RETURN_ORIGINS must allow its origin. */
                    returnUrl?: string | null;
                    /** @description The address in your own product that the end leads to. RETURN_ORIGINS must allow its origin. */
                    successUrl?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            400: components["responses"]["malformedJson"];
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent"];
            413: components["responses"]["bodyTooLarge"];
            415: components["responses"]["notJson"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    archiveOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    unarchiveOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["ListedLink"][];
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    makeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for this one request. Sent again within 24 hours, it has no second effect and gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description One of the customer’s people. Without it, the contact.
                     */
                    personId?: string;
                    /** @description The minutes for which the link opens the onboarding, in place of 60 days. */
                    minutes?: number;
                    /**
                     * @description Whether the link is sent by email.
                     * @default false
                     */
                    sendMail?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["malformedJson"];
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent_idempotencyKeyInUse_archived"];
            413: components["responses"]["bodyTooLarge"];
            415: components["responses"]["notJson"];
            422: components["responses"]["idempotencyKeyReused_invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
                /** @description The link. */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listTests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["ConnectionTest"][];
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    startTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for this one request. Sent again within 24 hours, it has no second effect and gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent_idempotencyKeyInUse_credentialsMissing_erpPaused_refusedTooOften_sameAsRefused"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["idempotencyKeyReused_invalidRequest"];
            429: components["responses"]["tooManyTests_tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
                /** @description The test. */
                testId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedCredentials"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["noVendorKey_notConnected_notReleased_credentialsForgotten"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The test.
                     */
                    testId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["malformedJson"];
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent_noVendorKey_notConnected_notReleased_credentialsForgotten_releaseReplaced"];
            413: components["responses"]["bodyTooLarge"];
            415: components["responses"]["notJson"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    reportFailure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for this one request. Sent again within 24 hours, it has no second effect and gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The onboarding. */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            404: components["responses"]["notFound"];
            409: components["responses"]["guideAbsent_idempotencyKeyInUse_archived_notConnected_credentialsForgotten_credentialsMissing_sameAsRefused_refusedTooOften_erpPaused"];
            413: components["responses"]["bodyTooLarge"];
            422: components["responses"]["idempotencyKeyReused_invalidRequest"];
            429: components["responses"]["tooManyTests_tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listErps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["Erp"][];
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The next of the last answer. Without it, the feed begins with the oldest event that is kept. */
                after?: string;
                /** @description The maximum number of entries in one answer. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The entries. */
                        data: components["schemas"]["Event"][];
                        /** @description The place in the feed behind the last of these events. */
                        next: string;
                        /** @description Whether there are more events behind these. */
                        hasMore: boolean;
                    };
                };
            };
            401: components["responses"]["keyMissing_keyUnknown_keyRevoked_keyExpired"];
            403: components["responses"]["scopeMissing"];
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The id of this request, for questions to your administrator. */
                    "X-Request-Id": string;
                    /** @description How many requests this key has left, and the seconds until all of them are there again. */
                    RateLimit: string;
                    /** @description How many requests a key may send in how many seconds. */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            422: components["responses"]["invalidRequest"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["failed"];
            503: components["responses"]["unavailable"];
        };
    };
}
