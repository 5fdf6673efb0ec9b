-- What is traded is an instrument, of which a ticket is one kind: its instrument id is its ticket id, its asset T- and that id. How it
-- trades is its own affair, not the order book's; NULL while it follows the county's rule.
ALTER TABLE instrument RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE instrument
  ADD COLUMN kind  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER instrument_id,
  ADD COLUMN asset VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER kind,
  ADD COLUMN mode  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE instrument SET kind = 'TICKET', asset = CONCAT(_ascii'T-', instrument_id);
UPDATE instrument i JOIN order_book b ON b.county = i.county AND b.ticket_id = i.instrument_id SET i.mode = b.mode;
ALTER TABLE instrument
  MODIFY COLUMN kind  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN asset VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY instrument_asset (county, asset);

ALTER TABLE order_book DROP CONSTRAINT order_book_mode;
ALTER TABLE order_book DROP COLUMN mode;
ALTER TABLE order_book RENAME COLUMN ticket_id TO instrument_id;

ALTER TABLE listing      RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE market_order RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE market_day   RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE command      RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE mode_change  RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE mode_change  RENAME COLUMN open_ticket TO open_instrument;

-- A trade knows the way of trading that brought its parties together (form) and what each of them had standing: offer_id the seller's, bid_id the
-- buyer's. A new way of trading needs no column of its own here.
ALTER TABLE trade RENAME COLUMN ticket_id TO instrument_id;
ALTER TABLE trade RENAME COLUMN listing_id TO offer_id;
ALTER TABLE trade RENAME COLUMN buy_order_id TO bid_id;
ALTER TABLE trade ADD COLUMN form VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER command_id;
UPDATE trade SET form = IF(offer_id IS NULL, 'ORDER', 'LISTING'), offer_id = COALESCE(offer_id, sell_order_id);
ALTER TABLE trade
  MODIFY COLUMN form VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  DROP KEY trade_sell_order,
  DROP KEY trade_buy_order,
  ADD KEY trade_offer (county, offer_id),
  ADD KEY trade_bid (county, bid_id);
ALTER TABLE trade DROP COLUMN sell_order_id;
