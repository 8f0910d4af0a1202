import { faker as en } from '@faker-js/faker/locale/en'
import { faker as fr } from '@faker-js/faker/locale/fr'
import { faker as no } from '@faker-js/faker/locale/nb_NO'

/** Returns invented names of companies and people, `perLanguage` in each language. They are the same in every run. */
export function inventNames(perLanguage: number): { companies: string[]; people: string[] } {
  const inEach = (invent: (faker: typeof en) => string) =>
    [en, fr, no].flatMap((faker) => {
      faker.seed(42)
      return faker.helpers.multiple(() => invent(faker), { count: perLanguage })
    })
  return {
    companies: inEach(({ company }) => company.name()),
    people: inEach(({ person }) => `${person.firstName()} ${person.lastName()}`),
  }
}
