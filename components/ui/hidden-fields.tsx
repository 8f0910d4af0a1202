/** Fields of a form that nobody types. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** What every form of a task sends along. */
export function TaskFields({
  onboardingId,
  taskId,
  locale,
}: {
  onboardingId: string
  taskId: string
  locale: string
}) {
  return (
    <>
      <input type="hidden" name="onboardingId" value={onboardingId} />
      <input type="hidden" name="taskId" value={taskId} />
      <input type="hidden" name="locale" value={locale} />
    </>
  )
}

export type TaskIds = { onboardingId: string; taskId: string; locale: string }
