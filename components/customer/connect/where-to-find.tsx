import { Citation } from '@/components/guide-text/action-sentence'
import { getGuideContext } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'

/** Says where a sign-in detail is found, with its source, and what the vendor's guide adds to that, with its own. */
export function WhereToFind({ field }: { field: string }) {
  const asked = getGuideContext()
    .guide.tasks.flatMap(({ credentials }) => credentials)
    .find((credential) => credential.field === field)
  return (
    <>
      <GuideText k={`credentials.${field}.where`} />
      {asked && <Citation of={asked} />}
      {asked?.note && (
        <span className="block">
          <GuideText voice="guide" k={`credentials.${field}`} />
          <Citation of={asked.note} />
        </span>
      )}
    </>
  )
}
