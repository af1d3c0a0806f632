-- CreateTable
CREATE TABLE "refund_rules" (
    "version" INTEGER NOT NULL,
    "agent_euros" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_rules_pkey" PRIMARY KEY ("version")
);

-- AddForeignKey
ALTER TABLE "refund_rules" ADD CONSTRAINT "refund_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE refund_rules ADD CONSTRAINT refund_rules_within_bounds CHECK (
  version >= 1 AND agent_euros BETWEEN 0 AND 900);
CREATE TRIGGER refund_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
