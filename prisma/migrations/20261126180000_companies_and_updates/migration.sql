-- The ERP's company has a name of its own, so that it is not taken for the tenant.
ALTER TABLE "Onboarding" RENAME COLUMN "place" TO "erpCompany";
ALTER TABLE "Onboarding" RENAME COLUMN "otherPlace" TO "pendingCompany";

UPDATE "Onboarding"
SET "pendingCompany" = ("pendingCompany" - 'place') || jsonb_build_object('company', "pendingCompany" -> 'place')
WHERE "pendingCompany" ? 'place';

UPDATE "ConnectionTest"
SET "checks" = (
  SELECT jsonb_agg(
    CASE WHEN entry ? 'place' THEN (entry - 'place') || jsonb_build_object('company', entry -> 'place') ELSE entry END
    ORDER BY position
  )
  FROM jsonb_array_elements("checks") WITH ORDINALITY AS element (entry, position)
)
WHERE "checks" @? '$[*].place';

UPDATE "Event"
SET "kind" = CASE "kind"
  WHEN 'otherPlaceFound' THEN 'otherCompanyFound'
  WHEN 'placeKept' THEN 'companyKept'
  WHEN 'placeReplaced' THEN 'companyReplaced'
  ELSE 'guideUpdatesRead'
END
WHERE "kind" IN ('otherPlaceFound', 'placeKept', 'placeReplaced', 'guideNewsRead');

UPDATE "Onboarding"
SET "lastEventKind" = CASE "lastEventKind"
  WHEN 'otherPlaceFound' THEN 'otherCompanyFound'
  WHEN 'placeKept' THEN 'companyKept'
  WHEN 'placeReplaced' THEN 'companyReplaced'
  ELSE 'guideUpdatesRead'
END
WHERE "lastEventKind" IN ('otherPlaceFound', 'placeKept', 'placeReplaced', 'guideNewsRead');
