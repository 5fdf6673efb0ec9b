-- A ticket's trades in the order they happened: by the number of their voucher. Ids follow when orders were asked for, and several trades
-- may share one moment.
ALTER TABLE trade ADD COLUMN number INT AS (CAST(SUBSTRING_INDEX(trade_no, _ascii'-', -1) AS SIGNED)) STORED;
ALTER TABLE trade ADD KEY trade_latest (county, ticket_id, lane, number), DROP KEY trade_ticket;

-- Books under an older day's band, for the turn of the day.
ALTER TABLE order_book ADD KEY order_book_day (band_day, county, ticket_id);
