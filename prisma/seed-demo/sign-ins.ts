/** Signs in to one of the sandbox's companies, see sandbox/README.md. */
export const atCompany = (companyId: string, password = 'sandbox-password', userId = 'ws_integration') => ({
  companyId,
  entityId: '',
  userId,
  password,
})

/** The same as one of the sandbox's users. */
export const asUser = (username: string, password = 'sandbox-password') => ({ username, password })
