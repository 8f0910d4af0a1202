import openapiTS, { astToString } from 'openapi-typescript'

/** Returns the types of a typed client for an OpenAPI document, as the text of a declaration file. */
export async function apiTypes(document: object): Promise<string> {
  const plain = JSON.parse(JSON.stringify(document))
  return `// Written by npm run api:types out of the API's OpenAPI document.\n${astToString(await openapiTS(plain))}`
}
