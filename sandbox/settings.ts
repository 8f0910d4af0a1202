/** Of the vendors whose guides the product has. */
const senderIds = ['payhawkMPP', 'Paymentus', 'connexecommerceMPP']

/** What the product must be told, by environment, to ask the sandbox at `url` instead of the real ERPs. */
export function sandboxSettings(url: string, furtherSenders: string[] = []): Record<string, string> {
  const senders = [...senderIds, ...furtherSenders]
  return {
    SAGE_INTACCT_URL: `${url}/ia/xml/xmlgw.phtml`,
    SAGE_INTACCT_SENDER_PASSWORDS: JSON.stringify(
      Object.fromEntries(senders.map((id) => [id, 'sandbox-sender-password'])),
    ),
    TWENTYFOURSEVENOFFICE_URL: url,
    TWENTYFOURSEVENOFFICE_APPLICATION_ID: '24700000-0000-4000-8000-000000000247',
  }
}

/** SANDBOX_SENDER_IDS: senders to know besides those of the product's guides. */
export function furtherSenders({ SANDBOX_SENDER_IDS = '' }: NodeJS.ProcessEnv): string[] {
  return SANDBOX_SENDER_IDS.split(',').filter((id) => id !== '')
}

/** Sign-in details to try the demo with: the company fails twice and repairs itself, see README.md. */
export const demoSignIn = 'company NORDLYS, any user, password sandbox-password'
