-- AlterTable
ALTER TABLE "person" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "gone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "sealed_seq" INTEGER;

-- CreateTable
CREATE TABLE "data_export" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "size" BIGINT,

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_closing" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_closing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_export_customer_id_asked_at_idx" ON "data_export"("customer_id", "asked_at");

-- CreateIndex
CREATE INDEX "account_closing_customer_id_idx" ON "account_closing"("customer_id");

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_closing" ADD CONSTRAINT "account_closing_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
CREATE UNIQUE INDEX data_export_one_in_the_making ON data_export (customer_id)
  WHERE ready_at IS NULL AND failed_at IS NULL;
ALTER TABLE data_export ADD CONSTRAINT data_export_one_end
  CHECK (ready_at IS NULL OR failed_at IS NULL);
CREATE UNIQUE INDEX account_closing_one_open ON account_closing (customer_id)
  WHERE kept_at IS NULL AND erased_at IS NULL;
CREATE INDEX account_closing_due ON account_closing (closes_at) WHERE kept_at IS NULL AND erased_at IS NULL;
ALTER TABLE account_closing ADD CONSTRAINT account_closing_one_end
  CHECK (kept_at IS NULL OR erased_at IS NULL);
CREATE INDEX mail_to_forget ON mail (gone_at) WHERE gone_at IS NOT NULL;

-- Whom a list or a search has shown, for "who looked at my data".
CREATE INDEX audit_entry_shown ON audit_entry
  USING gin (string_to_array(details ->> 'customerIds', ',')) WHERE details ? 'customerIds';

-- Nobody is erased without having been told goodbye to sign-in too, and who was stays so.
ALTER TABLE person ADD CONSTRAINT person_erased_is_gone CHECK (erased_at IS NULL OR deactivated_at IS NOT NULL);
-- Whoever sends a message in the moment of the erasure is in time, and then it goes with the others, or too late.
ALTER TABLE conversation ADD CONSTRAINT conversation_sealed CHECK (sealed_seq IS NULL OR seq = sealed_seq);

-- Nothing of somebody who was erased begins again. The lock waits for an erasure that is under way.
CREATE FUNCTION not_of_the_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone TIMESTAMPTZ;
  who UUID := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  SELECT erased_at INTO gone FROM person WHERE id = who FOR KEY SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'the person of this % was erased', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'not_of_the_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_not_of_the_erased BEFORE INSERT ON session
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('person_id');
CREATE TRIGGER conversation_not_of_the_erased BEFORE INSERT ON conversation
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER callback_not_of_the_erased BEFORE INSERT ON callback
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER feedback_item_not_of_the_erased BEFORE INSERT ON feedback_item
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER purchase_case_not_of_the_erased BEFORE INSERT ON purchase_case
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER case_change_not_of_the_erased BEFORE INSERT ON case_change
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER stored_file_not_of_the_erased BEFORE INSERT ON stored_file
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER hardship_request_not_of_the_erased BEFORE INSERT ON hardship_request
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER payment_method_not_of_the_erased BEFORE INSERT ON payment_method
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER method_setup_not_of_the_erased BEFORE INSERT ON method_setup
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER purchase_not_of_the_erased BEFORE INSERT ON purchase
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER charge_not_of_the_erased BEFORE INSERT ON charge
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER complaint_not_of_the_erased BEFORE INSERT ON complaint
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER complaint_change_not_of_the_erased BEFORE INSERT ON complaint_change
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER spending_limit_not_of_the_erased BEFORE INSERT ON spending_limit
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER spending_break_not_of_the_erased BEFORE INSERT ON spending_break
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER decline_not_of_the_erased BEFORE INSERT ON decline
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
CREATE TRIGGER data_export_not_of_the_erased BEFORE INSERT ON data_export
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');

-- The one door through which words leave what is append-only: open while erase_words runs, for an update of these
-- five tables alone. The ledger has none, and nothing is ever deleted.
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND TG_TABLE_NAME IN ('event', 'case_change', 'complaint_change', 'feedback_change', 'audit_entry')
     AND current_setting('kindline.erasing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Runs with the rights of whoever owns the tables, as the program may not update them, and for nobody whose account
-- is not closing at this moment.
CREATE FUNCTION erase_words(who UUID) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM person WHERE id = who AND role = 'customer' AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'nobody with this id is being erased'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erase_words';
  END IF;
  PERFORM set_config('kindline.erasing', 'on', true);
  UPDATE event SET kind = 'message', content = '{"text": "—"}'
    WHERE conversation_id IN (SELECT id FROM conversation WHERE customer_id = who);
  UPDATE case_change SET text = '' WHERE customer_id = who AND text <> '';
  UPDATE complaint_change SET text = '' WHERE customer_id = who AND text <> '';
  UPDATE feedback_change SET text = '—'
    WHERE text <> '' AND feedback_id IN (SELECT id FROM feedback_item WHERE customer_id = who);
  UPDATE audit_entry SET details = '{}' WHERE customer_id = who AND details <> '{}';
  UPDATE audit_entry SET details = details || '{"query": ""}'
    WHERE details ? 'customerIds' AND details ? 'query'
      AND string_to_array(details ->> 'customerIds', ',') @> ARRAY[who::text];
  PERFORM set_config('kindline.erasing', 'off', true);
END $$;
REVOKE EXECUTE ON FUNCTION erase_words(UUID) FROM PUBLIC;
