-- Numbers of participants, so that a ticket's book can tell parties and circles apart by plain numbers, the same for ever.
ALTER TABLE participant ADD COLUMN number INT NULL;
UPDATE participant p JOIN (SELECT county, party, ROW_NUMBER() OVER (PARTITION BY county ORDER BY registered_at, party) AS n FROM participant) ranked
  ON ranked.county = p.county AND ranked.party = p.party SET p.number = ranked.n;
ALTER TABLE participant MODIFY COLUMN number INT NOT NULL, ADD UNIQUE KEY participant_number (county, number),
  ADD KEY participant_group (county, related_group);

-- A ticket that has, or had, a mode of its own, and its continuous book besides the orders. stamp is written anew by each batch
-- that moves the book: a book in memory is trusted only under the stamp that stands here.
CREATE TABLE order_book (
  county        CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stamp         CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mode          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  band_day      DATE        NOT NULL,
  band_low      BIGINT      NOT NULL,
  band_high     BIGINT      NOT NULL,
  next_order    BIGINT      NOT NULL,
  next_sequence BIGINT      NOT NULL,
  next_trade    BIGINT      NOT NULL,
  PRIMARY KEY (county, ticket_id),
  CONSTRAINT order_book_band CHECK (band_low > 0 AND band_low <= band_high),
  CONSTRAINT order_book_mode CHECK (mode IN ('LISTING', 'CONTINUOUS'))
) ENGINE = InnoDB;

-- An order of the continuous mode; order_id is the id of the command it came by, book_id its name inside the book. reserved_fen is
-- what an open buy still holds in ordered money, to the fen; an open sell holds quantity_kg - filled_kg in ordered units.
CREATE TABLE market_order (
  county              CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  book_id             BIGINT      NOT NULL,
  ticket_id           VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party               VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  side                VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type                VARCHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  time_in_force       VARCHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  price_fen_per_tonne BIGINT      NOT NULL,
  quantity_kg         BIGINT      NOT NULL,
  filled_kg           BIGINT      NOT NULL,
  amount_fen          BIGINT      NOT NULL,
  fee_fen             BIGINT      NOT NULL,
  reserved_fen        BIGINT      NOT NULL,
  state               VARCHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ended_why           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sequence_no         BIGINT      NOT NULL,
  expires_at          DATETIME(6) NULL,
  placed_at           DATETIME(6) NOT NULL,
  changed_at          DATETIME(6) NOT NULL,
  PRIMARY KEY (county, order_id),
  UNIQUE KEY market_order_book (county, ticket_id, book_id),
  KEY market_order_state (county, ticket_id, state, side, price_fen_per_tonne),
  KEY market_order_party (county, party, order_id),
  KEY market_order_party_state (county, party, state, order_id),
  KEY market_order_due (state, expires_at),
  CONSTRAINT market_order_side CHECK (side IN ('BUY', 'SELL')),
  CONSTRAINT market_order_tonnes CHECK (quantity_kg > 0 AND filled_kg >= 0 AND filled_kg <= quantity_kg AND MOD(quantity_kg, 1000) = 0 AND MOD(filled_kg, 1000) = 0),
  CONSTRAINT market_order_filled CHECK ((state = 'FILLED') = (filled_kg = quantity_kg)),
  CONSTRAINT market_order_ended CHECK ((state = 'CANCELLED') = (ended_why IS NOT NULL)),
  CONSTRAINT market_order_held CHECK (reserved_fen >= 0 AND (reserved_fen = 0 OR (side = 'BUY' AND state = 'OPEN')))
) ENGINE = InnoDB;

-- Which orders met; NULL where the trade came from a listing.
ALTER TABLE trade
  ADD COLUMN buy_order_id  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN sell_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY trade_buy_order (county, buy_order_id),
  ADD KEY trade_sell_order (county, sell_order_id);

-- A change of a ticket's mode: one operator proposes it with its source, another confirms it. open_ticket is empty once it is
-- confirmed or another proposal took its place, so that at most one waits.
CREATE TABLE mode_change (
  county         CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  change_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id      VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_ticket    VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  mode           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state          VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_name  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_at    DATETIME(6)  NOT NULL,
  confirmed_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  confirmed_at   DATETIME(6)  NULL,
  PRIMARY KEY (county, change_id),
  UNIQUE KEY mode_change_open (county, open_ticket),
  KEY mode_change_ticket (county, ticket_id, change_id),
  CONSTRAINT mode_change_mode CHECK (mode IN ('LISTING', 'CONTINUOUS')),
  CONSTRAINT mode_change_two_people CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by)
) ENGINE = InnoDB;
