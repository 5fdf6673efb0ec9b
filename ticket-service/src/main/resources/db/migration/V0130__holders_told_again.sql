-- Others hear who the holders are from now on (the market: whether a seller is a village). Those registered before are told of once more.
INSERT INTO outbox (event_id, county, topic, event_key, payload, created_at)
SELECT h.event_id, h.county, 'ticket.events', h.party,
  JSON_OBJECT('specversion', '1.0', 'id', h.event_id, 'source', '/lintan/ticket-service', 'type', 'holder.registered.v1', 'subject', h.party,
    'time', DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%dT%H:%i:%s.%fZ'), 'datacontenttype', 'application/json', 'county', h.county,
    'data', JSON_OBJECT('party', h.party, 'county', h.county, 'kind', h.kind, 'name', h.name, 'villageCode', h.village_code,
      'villageName', h.village_name)),
  UTC_TIMESTAMP(6)
FROM (SELECT CONCAT('01', UPPER(LEFT(SHA2(CONCAT('told again/', party), 256), 24))) AS event_id, county, party, kind, name, village_code, village_name
  FROM holder) h;
