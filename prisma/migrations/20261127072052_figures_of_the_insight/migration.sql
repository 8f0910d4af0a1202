-- CreateTable
CREATE TABLE "InsightFigures" (
    "guideId" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "invited" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "changesAt" TIMESTAMPTZ(3),

    CONSTRAINT "InsightFigures_pkey" PRIMARY KEY ("guideId","span","from")
);

-- CreateTable
CREATE TABLE "InsightMark" (
    "id" BIGSERIAL NOT NULL,
    "guideId" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "InsightMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InsightFigures_changesAt_idx" ON "InsightFigures"("changesAt");

-- CreateIndex
CREATE INDEX "InsightMark_guideId_day_idx" ON "InsightMark"("guideId", "day");

-- With triggers also what the last release changes is marked, while it serves beside this one. Each mark is a new row, so that two
-- changes never wait for each other. In the text of the function \x3B stands for a semicolon, at which whoever runs a migration
-- statement by statement divides it.
CREATE FUNCTION "markInsight"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  IF TG_OP <> ''INSERT'' THEN
    INSERT INTO "InsightMark" ("guideId", "day")
    SELECT DISTINCT "guideId", ("createdAt" AT TIME ZONE ''UTC'')::date FROM earlier\x3B
  END IF\x3B
  IF TG_OP = ''INSERT'' THEN
    INSERT INTO "InsightMark" ("guideId", "day")
    SELECT DISTINCT "guideId", ("createdAt" AT TIME ZONE ''UTC'')::date FROM later\x3B
  ELSIF TG_OP = ''UPDATE'' THEN
    INSERT INTO "InsightMark" ("guideId", "day")
    SELECT "guideId", ("createdAt" AT TIME ZONE ''UTC'')::date FROM later
    EXCEPT SELECT "guideId", ("createdAt" AT TIME ZONE ''UTC'')::date FROM earlier\x3B
  END IF\x3B
  RETURN NULL\x3B
END';

CREATE TRIGGER "Onboarding_mark_insert" AFTER INSERT ON "Onboarding"
REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION "markInsight"();

CREATE TRIGGER "Onboarding_mark_update" AFTER UPDATE ON "Onboarding"
REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION "markInsight"();

CREATE TRIGGER "Onboarding_mark_delete" AFTER DELETE ON "Onboarding"
REFERENCING OLD TABLE AS earlier FOR EACH STATEMENT EXECUTE FUNCTION "markInsight"();

-- Everything that is there already is to be counted. It is marked last: what others write until the triggers stand is seen here, and what
-- they write afterwards is marked by the triggers.
INSERT INTO "InsightMark" ("guideId", "day")
SELECT DISTINCT "guideId", ("createdAt" AT TIME ZONE 'UTC')::date FROM "Onboarding";
