/**
 * After how many days without anything happening a customer whose move it is gets the first, the second and the last
 * reminder. Whatever happens in between starts the count anew.
 */
export const quietDays = [3, 7, 14] as const
