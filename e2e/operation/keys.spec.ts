import { expect, test } from '@playwright/test'
import { generateKey } from '../../tools/launcher/data-folder'
import { startProduct } from '../../tools/test/product'

const databaseUrl = process.env.DATABASE_URL ?? ''

test('A product whose key is not the one that sealed the data does not start, and says what to do', async () => {
  const env = { SECRET_KEYS: generateKey('k1') }
  await expect(startProduct({ databaseUrl, env })).rejects.toThrow(
    /The key "k1" of SECRET_KEYS is not the "k1" that sealed what is in this database.*secrets:lost/s,
  )
})
