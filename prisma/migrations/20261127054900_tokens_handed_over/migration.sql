-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "tokensAt" TIMESTAMPTZ(3),
ADD COLUMN     "tokensHandedOverAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "EarlierCredential" ADD COLUMN     "tokensAt" TIMESTAMPTZ(3),
ADD COLUMN     "tokensHandedOverAt" TIMESTAMPTZ(3);
