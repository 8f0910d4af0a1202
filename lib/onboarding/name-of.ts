/** What a person is called to others in the same onboarding. */
export function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email
}
