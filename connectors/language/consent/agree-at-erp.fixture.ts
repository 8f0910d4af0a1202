type Choice = 'agree' | 'refuse' | 'leave'

/** One request of a browser: an address, and the form that it sends. */
type Call = { url: URL; form?: URLSearchParams }

/**
 * Goes through the provider's pages as a browser does: signs in, and then agrees, refuses the consent, or leaves at the sign-in. Returns
 * the address to which the provider sends the browser back, which is not asked for.
 */
export async function agreeAtErp(start: URL, choice: Choice): Promise<URL> {
  const jar = new Map<string, string>()
  let call: Call = { url: start }
  for (let count = 0; count < 20; count += 1) {
    if (call.url.origin !== start.origin) return call.url
    const response = await send(call, jar)
    const location = response.headers.get('location')
    call = location ? { url: new URL(location, call.url) } : answer(await response.text(), call.url, choice)
  }
  throw new Error('The provider leads in a circle.')
}

async function send({ url, form }: Call, jar: Map<string, string>): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form && { method: 'POST', body: form }),
  })
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    jar.set(name, value)
  }
  return response
}

/** Returns what a person does on one of the provider's pages. */
function answer(page: string, url: URL, choice: Choice): Call {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
  if (!prompt) throw new Error(`The provider shows no form: ${page.slice(0, 300)}`)
  if (choice === 'leave' || (choice === 'refuse' && prompt === 'consent'))
    return { url: new URL(/href="([^"]*\/abort)"/.exec(page)?.[1] ?? '', url) }
  const form = new URLSearchParams({ prompt, login: 'kari', password: 'any' })
  return { url: new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url.href, url), form }
}
