/** A form that a page has posted: the id of its server action, and its fields without those of Next. */
export type PostedForm = { actionId: string; fields: [string, string][] }

const actionId = /^[0-9a-f]{42}$/

/** Bytes. A longer body is none of ours. */
const longestBody = 256 * 1024

/**
 * Returns the id of the action that a script calls. A page without JavaScript posts the id in the body instead, so that
 * `readPostedForm` finds it.
 */
export function calledAction(headers: Headers): string | undefined {
  const id = headers.get('next-action') ?? ''
  return actionId.test(id) ? id : undefined
}

/** Returns whether a request may be a form of ours that was posted without JavaScript. */
export function mayBePostedForm({ method, headers }: { method: string; headers: Headers }): boolean {
  const length = Number(headers.get('content-length'))
  return (
    method === 'POST' &&
    !headers.has('next-action') &&
    (headers.get('content-type') ?? '').startsWith('multipart/form-data') &&
    length > 0 &&
    length <= longestBody
  )
}

/** Reads a form that a page has posted, by its script or without one. Returns undefined for any other body. */
export async function readPostedForm(request: Request): Promise<PostedForm | undefined> {
  const body = await request.formData().catch(() => undefined)
  if (!body) return undefined
  const all = [...body].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const called = calledAction(request.headers)
  const id = called ?? all.map(idOf).find((found) => found !== undefined)
  if (!id) return undefined
  // A script sends the parts of its arguments by number: `_1_name`. The part `0` says which is which.
  const numbered = /^_?\d+_/
  const fields = called
    ? all.flatMap(([name, value]): [string, string][] =>
        numbered.test(name) ? [[name.replace(numbered, ''), value]] : [],
      )
    : all
  return { actionId: id, fields: fields.filter(([name]) => !name.startsWith('$ACTION')) }
}

/** Returns the id in a field of Next: `$ACTION_ID_<id>`, or `$ACTION_1:0` with a JSON object. */
function idOf([name, value]: [string, string]): string | undefined {
  const plain = /^\$ACTION_ID_([0-9a-f]{42})$/.exec(name)?.[1]
  if (plain) return plain
  return /^\$ACTION_\d+:0$/.test(name) ? /"id":"([0-9a-f]{42})"/.exec(value)?.[1] : undefined
}
