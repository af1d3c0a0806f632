-- AlterTable
ALTER TABLE "charge" ADD COLUMN     "automatic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "payment_method" ADD COLUMN     "is_default" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "autopay" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "autopay_day" DATE,
ADD COLUMN     "autopay_set_at" TIMESTAMPTZ(3),
ADD COLUMN     "method_id" UUID;

-- CreateTable
CREATE TABLE "method_setup" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "method_id" UUID,

    CONSTRAINT "method_setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "simulated_setup" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT,
    "expires_on" DATE,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "simulated_setup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "method_setup_customer_id_idx" ON "method_setup"("customer_id");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_method_of_customer_fkey" FOREIGN KEY ("method_id", "customer_id") REFERENCES "payment_method"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_setup" ADD CONSTRAINT "method_setup_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_setup" ADD CONSTRAINT "method_setup_method_of_customer_fkey" FOREIGN KEY ("method_id", "customer_id") REFERENCES "payment_method"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
-- The plans of before keep paying with what they were paid with; nobody has agreed that it is taken from there.
UPDATE plan SET method_id = (
  SELECT method.id FROM payment_method method
  WHERE method.customer_id = plan.customer_id AND method.removed_at IS NULL AND method.label = (
    SELECT payment.method FROM payment WHERE payment.plan_id = plan.id
    ORDER BY payment.charge_id IS NULL DESC, payment.created_at DESC LIMIT 1
  )
  ORDER BY method.expires_on DESC NULLS FIRST LIMIT 1
)
WHERE settled_at IS NULL AND cancelled_at IS NULL;

UPDATE payment_method SET is_default = true WHERE id IN (
  SELECT DISTINCT ON (method.customer_id) method.id FROM payment_method method
  WHERE method.removed_at IS NULL
  ORDER BY method.customer_id, (SELECT count(*) FROM plan WHERE plan.method_id = method.id) DESC, method.added_at
);

CREATE UNIQUE INDEX payment_method_one_default ON payment_method (customer_id) WHERE is_default;
ALTER TABLE payment_method ADD CONSTRAINT payment_method_default_is_there
  CHECK (not is_default or removed_at is null);
ALTER TABLE plan ADD CONSTRAINT plan_autopay_has_method CHECK (not autopay or method_id is not null);
CREATE INDEX plan_autopay_running ON plan (id) WHERE autopay AND settled_at IS NULL AND cancelled_at IS NULL;
ALTER TABLE simulated_setup ADD CONSTRAINT simulated_setup_done
  CHECK ((done_at is null) = (label is null));
