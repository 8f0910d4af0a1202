/** What every form of a task sends along. */
export type TaskIds = { onboardingId: string; taskId: string; locale: string }

/** Fields that a form sends along and nobody sees. */
export function HiddenFields({ fields }: { fields: Record<string, string | number> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
