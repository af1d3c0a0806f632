-- What Prisma's schema language cannot say. A new value of an enum can only be named in another transaction.
CREATE UNIQUE INDEX hardship_request_one_open ON hardship_request (customer_id) WHERE ended_at IS NULL;
CREATE INDEX hardship_request_waiting ON hardship_request (due_on, id) WHERE ended_at IS NULL;
CREATE INDEX hardship_request_ended ON hardship_request (ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
ALTER TABLE hardship_request ADD CONSTRAINT hardship_request_one_end CHECK (
  (ended_at IS NULL) = ("end" IS NULL) AND (relief IS NULL OR "end" IS NOT DISTINCT FROM 'agreed'));
ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_cause;
ALTER TABLE ledger_transaction ADD CONSTRAINT ledger_transaction_cause CHECK (
  (kind IN ('plan_opened', 'rescheduled') AND payment_id IS NULL AND refund_id IS NULL) OR
  (kind = 'payment' AND payment_id IS NOT NULL AND refund_id IS NULL) OR
  (kind = 'refund' AND refund_id IS NOT NULL AND payment_id IS NULL));
