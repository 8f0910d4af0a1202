-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_sequence_idx" ON "WebhookDelivery"("endpointId", "sequence");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_deliveredAt_idx" ON "WebhookDelivery"("endpointId", "deliveredAt");
