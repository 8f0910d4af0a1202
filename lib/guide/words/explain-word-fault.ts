import type { WordFault } from '@/i18n/words/word-faults'

/** Returns a message and a remedy, in English, for whoever edits the file. */
export function explainWordFault({ code, detail }: WordFault): [message: string, remedy: string] {
  switch (code) {
    case 'empty':
      return ['This word is empty.', 'Write it.']
    case 'notAMessage':
      return [`This is no ICU message: ${detail}.`, 'Fix its braces and tags.']
    case 'swallowed':
      return [
        `The straight apostrophe before "${detail}" hides it: what follows is read as plain text.`,
        'Write a typographic apostrophe (’).',
      ]
    case 'hiddenCharacter':
      return [`An invisible character stands here: ${detail}.`, 'Remove it.']
    case 'markup':
      return [`"${detail}" would be printed as it stands.`, 'Write the character itself.']
    case 'plural':
      return [`A plural has the wrong forms: ${detail}.`, 'Give it the forms of this language.']
    case 'otherArguments':
      return ['This has other arguments than the original.', asInOriginal(detail)]
    case 'otherTags':
      return ['This has other tags than the original.', asInOriginal(detail)]
    case 'otherUse':
      return [`"{${detail}}" is a number or date here, and text in the original.`, `Write {${detail}} alone.`]
    case 'otherOptions':
      return ['This chooses among other options than the original.', `The original has ${detail}.`]
  }
}

function asInOriginal(names: string): string {
  return `Use what the original uses: ${names || 'none'}.`
}
