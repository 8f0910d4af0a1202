/** The name with the number people know it by, unless the one holds the other. */
export function nameOfChoice({ name, number }: { name: string; number?: string }): string {
  return number === undefined || name.includes(number) ? name : `${number} ${name}`
}
