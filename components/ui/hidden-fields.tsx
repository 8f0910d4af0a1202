/** The ids that every form of a task sends. */
export type TaskIds = { onboardingId: string; taskId: string; locale: string }

/** Adds fields to a form that nobody sees. */
export function HiddenFields({ fields }: { fields: Record<string, string | number> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
