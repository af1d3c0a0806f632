-- How much each owner of a budget has spent, in the shape that rate-limiter-flexible reads. Without a write-ahead log
-- counting costs no wait for the disk; after a crash everybody begins anew.
CREATE UNLOGGED TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

ALTER TABLE "session" ADD COLUMN "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "session" SET "proven_at" = "created_at";

-- Sessions of staff that began under the longer rule end by the shorter one.
UPDATE "session" SET "expires_at" = LEAST("expires_at", "session"."created_at" + INTERVAL '12 hours')
FROM "person" WHERE "person"."id" = "session"."person_id" AND "person"."role" <> 'customer';
