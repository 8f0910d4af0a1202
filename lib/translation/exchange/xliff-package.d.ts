/** The package `xliff` brings no types. These are the functions of it that we call. */
declare module 'xliff' {
  type Content = { source: unknown; target?: unknown; note?: unknown }
  type Document = {
    resources: Record<string, Record<string, Content>>
    sourceLanguage?: string
    targetLanguage?: string
  }
  export function js2xliff(document: Document): Promise<string>
  export function jsToXliff12(document: Document): Promise<string>
  export function xliff2js(text: string): Promise<Document>
  export function xliff12ToJs(text: string): Promise<Document>
}
