-- CreateTable
CREATE TABLE "simulated_payout" (
    "id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "simulated_payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "refund_id" UUID,
    "amount_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "reference" TEXT,
    "arrived_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "by_hand_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "sent_by_id" UUID,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "simulated_payout_charge_id_idx" ON "simulated_payout"("charge_id");

-- CreateIndex
CREATE INDEX "payout_payment_id_idx" ON "payout"("payment_id");

-- CreateIndex
CREATE INDEX "payout_customer_id_idx" ON "payout"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_refund_id_payment_id_key" ON "payout"("refund_id", "payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_id_customer_id_key" ON "payment"("id", "customer_id");

-- AddForeignKey
ALTER TABLE "simulated_payout" ADD CONSTRAINT "simulated_payout_charge_id_fkey" FOREIGN KEY ("charge_id") REFERENCES "simulated_charge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_payment_of_customer_fkey" FOREIGN KEY ("payment_id", "customer_id") REFERENCES "payment"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What refunds gave back before: to the newest payment first, as far as each of them goes.
WITH paid AS (
  SELECT id, plan_id, charge_id,
         sum(amount_minor) OVER newest - amount_minor AS start, sum(amount_minor) OVER newest AS stop
  FROM payment WHERE settled_at IS NOT NULL
  WINDOW newest AS (PARTITION BY plan_id ORDER BY settled_at DESC, id DESC)
), back AS (
  SELECT refund.id, refund.customer_id, plan.id AS plan_id, refund.created_at, sent_at, arrived_at,
         sum(amount_minor - to_plan_minor) OVER oldest - (amount_minor - to_plan_minor) AS start,
         sum(amount_minor - to_plan_minor) OVER oldest AS stop
  FROM refund JOIN plan ON plan.purchase_id = refund.purchase_id
  WINDOW oldest AS (PARTITION BY plan.id ORDER BY refund.created_at, refund.id)
)
INSERT INTO payout (id, payment_id, customer_id, refund_id, amount_minor, created_at, sent_at, arrived_at, by_hand_at, due_on)
SELECT gen_random_uuid(), paid.id, back.customer_id, back.id,
       least(paid.stop, back.stop) - greatest(paid.start, back.start),
       back.created_at, back.sent_at, back.arrived_at,
       CASE WHEN back.sent_at IS NULL AND paid.charge_id IS NULL THEN back.created_at END,
       CASE WHEN back.sent_at IS NULL AND paid.charge_id IS NULL THEN (back.created_at + interval '2 days')::date END
FROM back JOIN paid ON paid.plan_id = back.plan_id
WHERE least(paid.stop, back.stop) > greatest(paid.start, back.start);

-- What came when it was not owed any more; what the simulator has sent already stays sent.
INSERT INTO payout (id, payment_id, customer_id, amount_minor, created_at)
SELECT gen_random_uuid(), id, customer_id, amount_minor, failed_at
FROM payment WHERE failure = 'no_longer_owed' AND charge_id IS NOT NULL;
INSERT INTO simulated_payout (id, charge_id, amount_minor, created_at)
SELECT payout.id, simulated_charge.id, payout.amount_minor, payout.created_at
FROM payout
JOIN payment ON payment.id = payout.payment_id
JOIN simulated_charge ON simulated_charge.id = payment.charge_id
WHERE payout.refund_id IS NULL AND simulated_charge.returned_minor > 0;

ALTER TABLE refund DROP COLUMN arrived_at, DROP COLUMN method, DROP COLUMN sent_at;
ALTER TABLE simulated_charge DROP CONSTRAINT simulated_charge_returned;
ALTER TABLE simulated_charge DROP COLUMN returned_minor;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE simulated_payout ADD CONSTRAINT simulated_payout_of_something CHECK (amount_minor > 0);
CREATE UNIQUE INDEX payout_of_late_payment ON payout (payment_id) WHERE refund_id IS NULL;
CREATE INDEX payout_by_hand ON payout (due_on, id) WHERE by_hand_at IS NOT NULL AND sent_at IS NULL;
CREATE INDEX payout_on_its_way ON payout (id) WHERE arrived_at IS NULL AND by_hand_at IS NULL;
ALTER TABLE payout ADD CONSTRAINT payout_of_something CHECK (amount_minor > 0);
ALTER TABLE payout ADD CONSTRAINT payout_travels CHECK (arrived_at IS NULL OR sent_at IS NOT NULL);
ALTER TABLE payout ADD CONSTRAINT payout_by_hand_by_a_day CHECK (
  (by_hand_at IS NULL) = (due_on IS NULL) AND
  (failed_at IS NULL OR by_hand_at IS NOT NULL) AND (failed_at IS NULL) = (failure IS NULL) AND
  (sent_by_id IS NULL OR (by_hand_at IS NOT NULL AND sent_at IS NOT NULL)));
