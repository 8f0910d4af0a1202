-- Whether a tenant that is to be invited is there already: the same company or the same address, in whatever letters.
CREATE INDEX "Tenant_name_lower_idx" ON "Tenant"(lower("name"));
CREATE INDEX "Participant_email_lower_idx" ON "Participant"(lower("email"));
