/** Permission rows under their modules, in the order in which the modules are first named. */
export function byModule<Row extends { module: string }>(
  rows: readonly Row[],
): { module: string; rows: Row[] }[] {
  const modules = [...new Set(rows.map(({ module }) => module))]
  return modules.map((module) => ({ module, rows: rows.filter((row) => row.module === module) }))
}
