import en from '@/messages/en/errorPage.json'
import fr from '@/messages/fr/errorPage.json'
import no from '@/messages/no/errorPage.json'

const words = { en, fr, no }

export function errorPageWords(locale: string | undefined) {
  return words[locale as keyof typeof words] ?? words.en
}
