-- CreateTable
CREATE TABLE "RefusedSignIn" (
    "id" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "erpUser" BYTEA NOT NULL,
    "credentials" BYTEA NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "refusedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefusedSignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ErpPause" (
    "erpCompany" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ErpPause_pkey" PRIMARY KEY ("erpCompany")
);

-- CreateIndex
CREATE UNIQUE INDEX "RefusedSignIn_testId_key" ON "RefusedSignIn"("testId");

-- CreateIndex
CREATE INDEX "RefusedSignIn_erpUser_at_idx" ON "RefusedSignIn"("erpUser", "at");

-- CreateIndex
CREATE INDEX "RefusedSignIn_at_idx" ON "RefusedSignIn"("at");

-- CreateIndex
CREATE INDEX "ErpPause_changedAt_idx" ON "ErpPause"("changedAt");
