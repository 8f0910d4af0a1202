/** What every part of a drawing needs: the ERP's words in its language, and the number of each action in the list. */
export type Sketch = {
  print: (label: string) => string
  /** By action id; actions that share a number name it once. */
  numbers: Record<string, number>
}
