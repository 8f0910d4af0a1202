/** A connector of an ERP in the cloud: a tenant in the address, and two lists of which the second depends on the first. */
export const twoListsConnector = `connector: cloud-erp
hosts: [cloud.example]
settings:
  url: { kind: address, variable: CLOUD_ERP_URL, default: "https://api.cloud.example/{tenant}/v2" }
credentials:
  tenant: { pattern: '^[a-z]{3,20}$' }
  key: { isSecret: true, shape: token }
  environment: { isOptional: true }
  company: { isOptional: true }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [signIn, environments, companies]
answers: { api: { format: json, error: { code: error } } }
authentications: { key: { kind: bearer, token: "{key}" } }
requests:
  me: { url: "{url}/me", authentication: key }
  environments: { url: "{url}/environments", query: { kind: books }, authentication: key }
  companies: { url: "{home}/companies", authentication: key }
steps:
  - { ask: me, level: authentication, decides: [signIn], rules: all }
  - ask: environments
    decides: [environments]
    rules: all
    list:
      each: value
      id: { from: code, shape: token }
      name: title
      details: { home: { from: links/home, shape: address } }
      pages: { offset: $skip, size: 2 }
    choose:
      by: environment
      as: environmentId
      take: { home: home, environmentName: name }
      several: { unknown: this, certain: environmentNotChosen }
      absent: { failed: this, certain: environmentUnknown }
  - ask: companies
    decides: [companies]
    rules: all
    list:
      each: value
      id: { from: id, shape: whole }
      name: name
      pages: { next: next }
    choose:
      by: company
      as: companyId
      take: { companyName: name }
      several: { unknown: this, certain: companyNotChosen }
      absent: { failed: this, certain: companyUnknown }
    company: { id: ["{tenant}", "{environmentId}", "{companyId}"], name: "{companyName}", part: "{environmentName}" }
rules:
  all: [{ unknown: this, possible: readFailed }]
`
