import { readExampleErps } from './examples/read-examples'
import { exampleSettings } from './examples/settings'

/** The sender IDs of the vendors whose guides the product has. Letter case counts (SI-5). */
export const guideSenderIds = ['payhawkMPP', 'Paymentus', 'connexecommerceMPP']

/** The password of every sender, unless the sandbox is started with another. */
export const defaultSenderPassword = 'sandbox-sender-password'

/** The only application ID that the stand-in of 24SevenOffice accepts. */
export const applicationId = '24700000-0000-4000-8000-000000000247'

/** The password of every user in every stand-in. */
export const userPassword = 'sandbox-password'

/**
 * Returns the environment variables that make the product call the sandbox at `url` instead of the real ERPs. `contentFolders` are
 * those of `startSandbox`.
 */
export function sandboxSettings(
  url: string,
  furtherSenders: string[] = [],
  contentFolders?: string[],
): Record<string, string> {
  const senders = [...guideSenderIds, ...furtherSenders]
  return {
    ...exampleSettings(url, readExampleErps(contentFolders)),
    SAGE_INTACCT_URL: `${url}/ia/xml/xmlgw.phtml`,
    SAGE_INTACCT_SENDER_PASSWORDS: JSON.stringify(
      Object.fromEntries(senders.map((id) => [id, defaultSenderPassword])),
    ),
    TWENTYFOURSEVENOFFICE_URL: url,
    TWENTYFOURSEVENOFFICE_APPLICATION_ID: applicationId,
  }
}

/** Environment variables that halve the time limit of a test. Some end-to-end tests wait until a test gives up. */
export const impatientSettings = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '15' }

/** Returns the sender IDs in SANDBOX_SENDER_IDS, which the sandbox accepts besides those of the product's guides. */
export function furtherSenders({ SANDBOX_SENDER_IDS = '' }: NodeJS.ProcessEnv): string[] {
  return SANDBOX_SENDER_IDS.split(',').filter((id) => id !== '')
}

/** Sign-in details for the demo. The company fails twice and repairs itself, as README.md says. */
export const demoSignIn = `company NORDLYS, any user, password ${userPassword}`
