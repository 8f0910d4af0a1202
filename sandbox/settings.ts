/** What the product must be told, by environment, to ask the sandbox at `url` instead of the real ERPs. */
export function sandboxSettings(url: string): Record<string, string> {
  return {
    SAGE_INTACCT_URL: `${url}/ia/xml/xmlgw.phtml`,
    SAGE_INTACCT_SENDER_PASSWORDS: '{"payhawkMPP":"sandbox-sender-password"}',
  }
}

/** Sign-in details to try the demo with: the company fails twice and repairs itself, see README.md. */
export const demoSignIn = 'company NORDLYS, any user, password sandbox-password'
