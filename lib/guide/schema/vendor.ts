import { z } from 'zod'
import { idSchema, keySchema } from './actions'

/** What a product is called. A kind of product, such as "your accounting software", has a name in each language. */
export const nameSchema = z
  .union([z.string().min(1), z.record(keySchema, z.string().min(1))])
  .describe('The same in every language, or by language of the reader.')

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

const imageSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.(svg|png)$/, 'must be the name of an .svg or a .png beside this file')

const supportSchema = z
  .strictObject({
    email: z.email().describe('An address that is read.').optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 ().-]{3,24}$/, 'must be a telephone number')
      .describe('A number as it is dialled, with the country’s code.')
      .optional(),
    url: z
      .url({ protocol: /^https$/ })
      .describe('A page for questions.')
      .optional(),
  })
  .refine((support) => Object.keys(support).length > 0, 'needs an email, a phone or a url')

/** Who integrates with the ERP, and how customers recognize and reach them. */
export const vendorSchema = z.strictObject({
  id: idSchema.describe('The name of the file.'),
  name: nameSchema,
  staffName: nameSchema
    .describe(
      'What the staff’s pages call it, where the name speaks to the customer: “your accounting software”.',
    )
    .optional(),
  accent: z
    .union([
      colourSchema,
      z.strictObject({
        light: colourSchema.describe('For the light theme.'),
        dark: colourSchema.describe('For the dark theme.'),
      }),
    ])
    .describe(
      'The brand’s colour, #rrggbb, or one for each theme; made darker or lighter where it could not be read.',
    ),
  logo: z
    .union([
      imageSchema,
      z.strictObject({
        light: imageSchema.describe('For the light theme.'),
        dark: imageSchema.describe('For the dark theme.'),
      }),
    ])
    .describe(
      'A picture beside this file, with the vendor’s name in it; alone, it stands on white in the dark theme.',
    )
    .optional(),
  favicon: imageSchema.describe('The square picture that the browser shows in its tab.').optional(),
  mailSender: z
    .string()
    .regex(/^[^<>@"\p{Cc}]{1,60}$/u, 'must be a name of at most 60 characters, without < > @ "')
    .describe('The name that mails come from, in place of that of MAIL_FROM.')
    .optional(),
  support: supportSchema.describe('Whom customers ask when they are stuck.').optional(),
})
