import { redirect } from 'next/navigation'
import { updateRow } from '../../database'

async function save() {
  'use server'
  await updateRow()
  redirect('/form')
}

/** A form that a browser without JavaScript sends too. */
export default function Page() {
  return (
    <form action={save}>
      <input type="hidden" name="done" value="true" />
      <button type="submit">Save</button>
    </form>
  )
}
