-- AlterTable
ALTER TABLE "extension" ADD COLUMN     "by_pay_day" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "pay_day" INTEGER;

-- CreateTable
CREATE TABLE "move_rules" (
    "version" INTEGER NOT NULL,
    "most_days" INTEGER NOT NULL,
    "times_per_instalment" INTEGER NOT NULL,
    "times_per_plan" INTEGER NOT NULL,
    "late_days" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "move_rules_pkey" PRIMARY KEY ("version")
);

-- AddForeignKey
ALTER TABLE "move_rules" ADD CONSTRAINT "move_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE move_rules ADD CONSTRAINT move_rules_bounds
  CHECK (most_days between 1 and 60 and times_per_instalment between 0 and 12 and times_per_plan between 0 and 60 and late_days between 0 and 60);

CREATE TRIGGER move_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON move_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE extension DROP CONSTRAINT extension_later;
ALTER TABLE extension ADD CONSTRAINT extension_later
  CHECK (to_on > from_on or by_pay_day and to_on <> from_on);

ALTER TABLE person ADD CONSTRAINT person_pay_day CHECK (pay_day between 1 and 31);
