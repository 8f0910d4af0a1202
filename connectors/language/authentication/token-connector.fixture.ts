type TokenConnector = {
  /** The ERP's name in small letters. Its domain, its variables and its id begin with it. */
  name: string
  /** The lines of `credentials`, each indented by two blanks. */
  credentials: string
  grant: string
  /** More lines of the rules for the token, each indented by four blanks. */
  rules?: string
}

/** A connector of an ERP that does not exist: a grant gets a token, and the token is sent to ask for the company. */
export const tokenConnector = ({
  name,
  credentials,
  grant,
  rules = '',
}: TokenConnector) => `connector: ${name}-erp
hosts: [${name}.example]
settings:
  tokens: { kind: address, variable: ${name.toUpperCase()}_ERP_TOKEN_URL, default: https://login.${name}.example/token }
  url: { kind: origin, variable: ${name.toUpperCase()}_ERP_URL, default: https://api.${name}.example }
credentials:
${credentials}
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, signIn, company]
answers:
  tokens: { format: json, error: { code: error, text: error_description } }
  api: { format: json, refusedBy: 401, error: { code: code } }
authentications: { token: { kind: bearer, token: "{token}" } }
requests:
  token:
    url: "{tokens}"
    grant:
      ${grant}
  company: { url: "{url}/company", authentication: token, answers: api }
steps:
  - ask: token
    level: authentication
    decides: [reached, signIn]
    rules: signIn
    take: { token: { from: access_token, isSecret: true, shape: token } }
  - ask: company
    decides: [company]
    rules: company
    company: { id: [id], name: name }
rules:
  signIn:
    - { code: ^invalid_client$, failed: signIn, certain: clientRefused }
${rules}    - { unknown: signIn, possible: requestRejected }
  company: [{ unknown: this, certain: readFailed }]
`
