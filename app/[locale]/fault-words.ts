import en from '@/messages/en/fault.json'
import fr from '@/messages/fr/fault.json'
import no from '@/messages/no/fault.json'

const words = { en, fr, no }

export function faultWords(locale: string | undefined) {
  return words[locale as keyof typeof words] ?? words.en
}
