-- CreateTable
CREATE TABLE "insight_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insight_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insight_mailing" (
    "lead_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "sent_week" DATE,

    CONSTRAINT "insight_mailing_pkey" PRIMARY KEY ("lead_id")
);

-- CreateTable
CREATE TABLE "insight_shop_day" (
    "day" DATE NOT NULL,
    "merchant" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "chats" INTEGER NOT NULL,
    "solved" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "repeats" INTEGER NOT NULL,

    CONSTRAINT "insight_shop_day_pkey" PRIMARY KEY ("day","merchant","topic","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "insight_view_owner_id_name_key" ON "insight_view"("owner_id", "name");

-- AddForeignKey
ALTER TABLE "insight_view" ADD CONSTRAINT "insight_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insight_mailing" ADD CONSTRAINT "insight_mailing_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Days that were added up before get their shops the next time.
INSERT INTO insight_day_due (day) SELECT DISTINCT day FROM conversation_fact ON CONFLICT DO NOTHING;
