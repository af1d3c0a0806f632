-- CreateTable
CREATE TABLE "autopay_rules" (
    "version" INTEGER NOT NULL,
    "second_try_days" INTEGER NOT NULL,
    "third_try_days" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "autopay_rules_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "hardship_rules" (
    "version" INTEGER NOT NULL,
    "answer_days" INTEGER NOT NULL,
    "most_requests" INTEGER NOT NULL,
    "within_days" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hardship_rules_pkey" PRIMARY KEY ("version")
);

-- AddForeignKey
ALTER TABLE "autopay_rules" ADD CONSTRAINT "autopay_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_rules" ADD CONSTRAINT "hardship_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE autopay_rules ADD CONSTRAINT autopay_rules_within_bounds CHECK (
  version >= 1 AND second_try_days BETWEEN 0 AND 10 AND third_try_days BETWEEN 0 AND 10);
ALTER TABLE hardship_rules ADD CONSTRAINT hardship_rules_within_bounds CHECK (
  version >= 1
  AND answer_days BETWEEN 1 AND 10
  AND most_requests BETWEEN 1 AND 12
  AND within_days BETWEEN 30 AND 365
);
CREATE TRIGGER autopay_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON autopay_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER hardship_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hardship_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
