-- CreateTable
CREATE TABLE "closed_day" (
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "closed_day" ADD CONSTRAINT "closed_day_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE closed_day ADD CONSTRAINT closed_day_span
  CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '26 hours');
ALTER TABLE closed_day ADD CONSTRAINT closed_day_name CHECK (length(name) BETWEEN 1 AND 80);
CREATE UNIQUE INDEX closed_day_once ON closed_day ("on") WHERE reopened_at IS NULL;
