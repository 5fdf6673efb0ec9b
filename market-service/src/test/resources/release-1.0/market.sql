/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
DROP TABLE IF EXISTS `account`;
CREATE TABLE `account` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `asset` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bucket` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `balance` bigint(20) NOT NULL,
  PRIMARY KEY (`county`,`asset`,`party`,`bucket`),
  CONSTRAINT `account_not_negative` CHECK (`balance` >= 0 or `party` like '@%')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `account` VALUES
('350428','CNY','350428-buyer1','AVAILABLE',295500),
('350428','CNY','350428-buyer1','ORDERED',649500),
('350428','CNY','350428-changkou','AVAILABLE',14704500),
('350428','CNY','350428-reserve','AVAILABLE',2000000),
('350428','CNY','@bank','AVAILABLE',-17649500),
('350428','T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-buyer1','AVAILABLE',0),
('350428','T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','AVAILABLE',0),
('350428','T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','ORDERED',0),
('350428','T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-reserve','AVAILABLE',10000000),
('350428','T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','@registry','AVAILABLE',-10000000),
('350428','T-01M8BBMWMK6X19ZT8MN5GEM6TJ','350428-buyer1','AVAILABLE',400000),
('350428','T-01M8BBMWMK6X19ZT8MN5GEM6TJ','350428-changkou','AVAILABLE',0),
('350428','T-01M8BBMWMK6X19ZT8MN5GEM6TJ','350428-changkou','ORDERED',600000),
('350428','T-01M8BBMWMK6X19ZT8MN5GEM6TJ','@registry','AVAILABLE',-1000000),
('350428','T-01M8BBMXC7NV9N30C3GZXX1WN9','350428-changkou','AVAILABLE',150000),
('350428','T-01M8BBMXC7NV9N30C3GZXX1WN9','350428-changkou','ORDERED',450000),
('350428','T-01M8BBMXC7NV9N30C3GZXX1WN9','@registry','AVAILABLE',-600000);
DROP TABLE IF EXISTS `cash_withdrawal`;
CREATE TABLE `cash_withdrawal` (
  `id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `requested_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `requested_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `requested_at` datetime(6) NOT NULL,
  `decided_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `decided_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `decided_at` datetime(6) DEFAULT NULL,
  `bank_reference` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `reason` varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `version` int(11) NOT NULL,
  PRIMARY KEY (`county`,`id`),
  UNIQUE KEY `cash_withdrawal_id` (`id`),
  UNIQUE KEY `cash_withdrawal_reference` (`county`,`bank_reference`),
  KEY `cash_withdrawal_party` (`county`,`party`,`id`),
  CONSTRAINT `cash_withdrawal_positive` CHECK (`amount_fen` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
DROP TABLE IF EXISTS `chain_head`;
CREATE TABLE `chain_head` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` bigint(20) NOT NULL,
  `first_journal` bigint(20) NOT NULL,
  `last_journal` bigint(20) NOT NULL,
  `entries` bigint(20) NOT NULL,
  `merkle_root` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `previous_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sealed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `chain_head` VALUES
('350428',1,384242050642080128,384242067696120192,11,'980846e0b323077faf73e553066812cf18a0361ec0d3a0378d3c352b477f2ca1','0000000000000000000000000000000000000000000000000000000000000000','27ce073cb4d4abc0165d96148c6bba88f8f7abfa56ef8d640dfa22ba452c5310','2026-11-26 07:20:48.019286'),
('350428',2,384242069893935488,384242072163053952,8,'272ba715a630d05637002e4829041b437ec2ca44b38bd1d8204cf510d8af0577','27ce073cb4d4abc0165d96148c6bba88f8f7abfa56ef8d640dfa22ba452c5310','7cbea6770827584b08a7d89a3e7031ab8e62901d0b7ac6192c08382d71643388','2026-11-26 07:20:53.006367');
DROP TABLE IF EXISTS `command`;
CREATE TABLE `command` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `command_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `type` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `issued_at` datetime(6) NOT NULL,
  `traceparent` varchar(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`county`,`command_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `command` VALUES
('350428','01M8BBMSC5TCTCTFNK9WQWMC6P','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','OPEN_LISTING','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"commandId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"type\":\"OPEN_LISTING\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:44.168520Z\",\"payload\":{\"quantityKg\":2723000,\"priceFenPerTonne\":1500,\"lane\":\"MARKET\"},\"traceparent\":\"00-1d1b66f032eaa634d7da3486a399b730-677f9bc10d9beb17-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75\",\"key\":\"demo-list-market-01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"id\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"token\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\"}}','2026-11-26 07:20:44.168520','00-1d1b66f032eaa634d7da3486a399b730-677f9bc10d9beb17-01'),
('350428','01M8BBMSN0WRCNZ4560V0F0NAJ','350428-buyer1','2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','PURCHASE','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"commandId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"type\":\"PURCHASE\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd\",\"at\":\"2026-11-26T07:20:44.449490Z\",\"payload\":{\"listingId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"quantityKg\":2723000,\"priceFenPerTonne\":1500,\"reserveCentre\":false},\"traceparent\":\"00-1a37ff7182192d2b58ec162699f5a89b-8758c4b83b3aef6f-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"55e9f98592ce3f15c87f0c42317e6637d83b5e394a3de03125a83481042b351d\",\"key\":\"demo-buy-01M8BBMSC5TCTCTFNK9WQWMC6P\",\"id\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"token\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\"}}','2026-11-26 07:20:44.449490','00-1a37ff7182192d2b58ec162699f5a89b-8758c4b83b3aef6f-01'),
('350428','01M8BBMSSPTPFNHPH82KKZGRHJ','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','OPEN_LISTING','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"commandId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"type\":\"OPEN_LISTING\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:44.600140Z\",\"payload\":{\"quantityKg\":10000000,\"priceFenPerTonne\":1000,\"lane\":\"RESERVE\"},\"traceparent\":\"00-a4a645065769d7a06d6b2c9843241f91-7daabcf53179eae9-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75\",\"key\":\"demo-list-reserve-01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"id\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"token\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\"}}','2026-11-26 07:20:44.600140','00-a4a645065769d7a06d6b2c9843241f91-7daabcf53179eae9-01'),
('350428','01M8BBMSYV3PTPBZ780B9Q4QZE','350428-reserve','f51e8a94-94a2-4632-8999-79d516c08ee0','PURCHASE','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"commandId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"type\":\"PURCHASE\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"county\":\"350428\",\"party\":\"350428-reserve\",\"subject\":\"f51e8a94-94a2-4632-8999-79d516c08ee0\",\"at\":\"2026-11-26T07:20:44.764925Z\",\"payload\":{\"listingId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"quantityKg\":10000000,\"priceFenPerTonne\":1000,\"reserveCentre\":true},\"traceparent\":\"00-600d9e72406310a3e0787cfad38e5199-fa0d6077d59381c2-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"8f8f593ecd26f36f2f906c5d934f264afdc6d47fac80a5a425f2775cd927d00f\",\"key\":\"demo-buy-01M8BBMSSPTPFNHPH82KKZGRHJ\",\"id\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"token\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\"}}','2026-11-26 07:20:44.764925','00-600d9e72406310a3e0787cfad38e5199-fa0d6077d59381c2-01'),
('350428','01M8BBMWW3RSF93GKXK63WHVJN','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','OPEN_LISTING','01M8BBMWMK6X19ZT8MN5GEM6TJ','{\"commandId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"type\":\"OPEN_LISTING\",\"ticketId\":\"01M8BBMWMK6X19ZT8MN5GEM6TJ\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:47.748538Z\",\"payload\":{\"quantityKg\":1000000,\"priceFenPerTonne\":1550,\"lane\":\"MARKET\"},\"traceparent\":\"00-f15e00c5bbc644a518bb496bee18e462-aca7900024ef1d4e-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75\",\"key\":\"demo-list-open-01M8BBMWMK6X19ZT8MN5GEM6TJ\",\"id\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"token\":\"01M8BBMWW3RSF93GKXK63WHVJN\"}}','2026-11-26 07:20:47.748538','00-f15e00c5bbc644a518bb496bee18e462-aca7900024ef1d4e-01'),
('350428','01M8BBMWXH0QGFR6S9E9RCQBCT','350428-buyer1','2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','PURCHASE','01M8BBMWMK6X19ZT8MN5GEM6TJ','{\"commandId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"type\":\"PURCHASE\",\"ticketId\":\"01M8BBMWMK6X19ZT8MN5GEM6TJ\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd\",\"at\":\"2026-11-26T07:20:47.794502Z\",\"payload\":{\"listingId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"quantityKg\":400000,\"priceFenPerTonne\":1550,\"reserveCentre\":false},\"traceparent\":\"00-b2f927cdd1b2daf010e84f3f8b86b7cf-a79500e3f8ccf9dd-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"5f8836ff02ec6bd8b79ab7e84d95868e27078da0394b444e870e794aedd96af7\",\"key\":\"demo-buy-01M8BBMWW3RSF93GKXK63WHVJN\",\"id\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"token\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\"}}','2026-11-26 07:20:47.794502','00-b2f927cdd1b2daf010e84f3f8b86b7cf-a79500e3f8ccf9dd-01'),
('350428','01M8BBMXMK5ZC033QA4V6TWVXC','350428-operator','b295b1b8-5005-42e6-863a-cc64ec486833','SET_MODE','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXMK5ZC033QA4V6TWVXC\",\"type\":\"SET_MODE\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-operator\",\"subject\":\"b295b1b8-5005-42e6-863a-cc64ec486833\",\"at\":\"2026-11-26T07:20:48.532958Z\",\"payload\":{\"changeId\":\"01M8BBMXM2HHYRMMQRHSTBJB45\",\"confirmedBy\":\"b295b1b8-5005-42e6-863a-cc64ec486833\",\"confirmedName\":\"示范运营员乙\"},\"traceparent\":\"00-3ae004eccd5cf14d984f8413cfb2c134-62b6ab519582a5ef-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"4fd66937ca8594eb325c7b0971ef8a6a53ef3e3374779368cee6ae184e1f6483\",\"key\":\"demo-mode-01M8BBMXC7NV9N30C3GZXX1WN9-confirm\",\"id\":\"01M8BBMXMK5ZC033QA4V6TWVXC\",\"token\":\"01M8BBMXMK5ZC033QA4V6TWVXC\"}}','2026-11-26 07:20:48.532958','00-3ae004eccd5cf14d984f8413cfb2c134-62b6ab519582a5ef-01'),
('350428','01M8BBMXQCV4F4WX6S7D9KH1NQ','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:48.622387Z\",\"payload\":{\"side\":\"SELL\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":100000,\"priceFenPerTonne\":1550},\"traceparent\":\"00-4e62558e46fce2967e2fc085aa4e6bf5-909f7b12c7e02e6f-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744\",\"key\":\"demo-order-SELL-1550-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"token\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\"}}','2026-11-26 07:20:48.622387','00-4e62558e46fce2967e2fc085aa4e6bf5-909f7b12c7e02e6f-01'),
('350428','01M8BBMXRX6RJMPBKGYM9AKJ51','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:48.671153Z\",\"payload\":{\"side\":\"SELL\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":150000,\"priceFenPerTonne\":1580},\"traceparent\":\"00-ef99b175ac920025c831ec2b49ea6b05-e61636c138f7c1a5-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744\",\"key\":\"demo-order-SELL-1580-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"token\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\"}}','2026-11-26 07:20:48.671153','00-ef99b175ac920025c831ec2b49ea6b05-e61636c138f7c1a5-01'),
('350428','01M8BBMXTC6E4CBG1YB7BTVK2H','350428-changkou','e48281d1-9cf2-4ac4-8d41-45eca5f63247','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-changkou\",\"subject\":\"e48281d1-9cf2-4ac4-8d41-45eca5f63247\",\"at\":\"2026-11-26T07:20:48.717742Z\",\"payload\":{\"side\":\"SELL\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":200000,\"priceFenPerTonne\":1620},\"traceparent\":\"00-732794f0a9f5945dd6563fc9b4e13b4d-eda4fe5069d0c81d-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744\",\"key\":\"demo-order-SELL-1620-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"token\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\"}}','2026-11-26 07:20:48.717742','00-732794f0a9f5945dd6563fc9b4e13b4d-eda4fe5069d0c81d-01'),
('350428','01M8BBMXVXYZA9ET8FNTDJGGR1','350428-buyer1','2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd\",\"at\":\"2026-11-26T07:20:48.767250Z\",\"payload\":{\"side\":\"BUY\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":100000,\"priceFenPerTonne\":1480},\"traceparent\":\"00-cfc6364a87bbcf1061b3c47ab445b32a-e13dd8b473b4f279-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224\",\"key\":\"demo-order-BUY-1480-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"token\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\"}}','2026-11-26 07:20:48.767250','00-cfc6364a87bbcf1061b3c47ab445b32a-e13dd8b473b4f279-01'),
('350428','01M8BBMXXAAMVKB5DD9YYWP170','350428-buyer1','2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd\",\"at\":\"2026-11-26T07:20:48.811507Z\",\"payload\":{\"side\":\"BUY\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":150000,\"priceFenPerTonne\":1450},\"traceparent\":\"00-07acacf0671c8103d01ab0eb0c20d7fc-d80f5000159b5343-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224\",\"key\":\"demo-order-BUY-1450-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"token\":\"01M8BBMXXAAMVKB5DD9YYWP170\"}}','2026-11-26 07:20:48.811507','00-07acacf0671c8103d01ab0eb0c20d7fc-d80f5000159b5343-01'),
('350428','01M8BBMXYTAGQZP2EMRSJE548W','350428-buyer1','2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','PLACE_ORDER','01M8BBMXC7NV9N30C3GZXX1WN9','{\"commandId\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"type\":\"PLACE_ORDER\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"subject\":\"2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd\",\"at\":\"2026-11-26T07:20:48.860100Z\",\"payload\":{\"side\":\"BUY\",\"type\":\"LIMIT\",\"goodFor\":\"GTC\",\"quantityKg\":200000,\"priceFenPerTonne\":1420},\"traceparent\":\"00-741f89d21063dfeed102f03d7fbd60d4-3c06b6318aa9272e-01\",\"claim\":{\"county\":\"350428\",\"scope\":\"18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224\",\"key\":\"demo-order-BUY-1420-01M8BBMXC7NV9N30C3GZXX1WN9\",\"id\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"token\":\"01M8BBMXYTAGQZP2EMRSJE548W\"}}','2026-11-26 07:20:48.860100','00-741f89d21063dfeed102f03d7fbd60d4-3c06b6318aa9272e-01');
DROP TABLE IF EXISTS `command_result`;
CREATE TABLE `command_result` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `command_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` smallint(6) NOT NULL,
  `location` varchar(200) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `body` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `refusal_code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `refusal_args` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `decided_at` datetime(6) NOT NULL,
  `log_partition` int(11) NOT NULL,
  `log_offset` bigint(20) NOT NULL,
  PRIMARY KEY (`county`,`command_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `command_result` VALUES
('350428','01M8BBMSC5TCTCTFNK9WQWMC6P','350428-changkou','DONE',201,'/api/v1/listings/01M8BBMSC5TCTCTFNK9WQWMC6P','{\"listingId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"commandId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"state\":\"OPEN\",\"quantityKg\":2723000,\"remainingKg\":2723000}',NULL,NULL,'2026-11-26 07:20:44.297945',1,0),
('350428','01M8BBMSN0WRCNZ4560V0F0NAJ','350428-buyer1','DONE',201,'/api/v1/trades/01M8BBMSN0WRCNZ4560V0F0NAJ','{\"tradeId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"tradeNo\":\"350428-0000001-0001\",\"commandId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"quantityKg\":2723000,\"amountFen\":4084500,\"feeFen\":0}',NULL,NULL,'2026-11-26 07:20:44.520828',1,1),
('350428','01M8BBMSSPTPFNHPH82KKZGRHJ','350428-changkou','DONE',201,'/api/v1/listings/01M8BBMSSPTPFNHPH82KKZGRHJ','{\"listingId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"commandId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"state\":\"OPEN\",\"quantityKg\":10000000,\"remainingKg\":10000000}',NULL,NULL,'2026-11-26 07:20:44.618939',1,2),
('350428','01M8BBMSYV3PTPBZ780B9Q4QZE','350428-reserve','DONE',201,'/api/v1/trades/01M8BBMSYV3PTPBZ780B9Q4QZE','{\"tradeId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"tradeNo\":\"350428-0000001-0002\",\"commandId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"quantityKg\":10000000,\"amountFen\":10000000,\"feeFen\":0}',NULL,NULL,'2026-11-26 07:20:44.793731',1,3),
('350428','01M8BBMWW3RSF93GKXK63WHVJN','350428-changkou','DONE',201,'/api/v1/listings/01M8BBMWW3RSF93GKXK63WHVJN','{\"listingId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"commandId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"state\":\"OPEN\",\"quantityKg\":1000000,\"remainingKg\":1000000}',NULL,NULL,'2026-11-26 07:20:47.768637',3,0),
('350428','01M8BBMWXH0QGFR6S9E9RCQBCT','350428-buyer1','DONE',201,'/api/v1/trades/01M8BBMWXH0QGFR6S9E9RCQBCT','{\"tradeId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"tradeNo\":\"350428-0000002-0001\",\"commandId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"quantityKg\":400000,\"amountFen\":620000,\"feeFen\":0}',NULL,NULL,'2026-11-26 07:20:47.817230',3,1),
('350428','01M8BBMXMK5ZC033QA4V6TWVXC','350428-operator','DONE',200,NULL,'{\"changeId\":\"01M8BBMXM2HHYRMMQRHSTBJB45\",\"commandId\":\"01M8BBMXMK5ZC033QA4V6TWVXC\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"mode\":\"CONTINUOUS\",\"state\":\"CONFIRMED\"}',NULL,NULL,'2026-11-26 07:20:48.560533',1,4),
('350428','01M8BBMXQCV4F4WX6S7D9KH1NQ','350428-changkou','DONE',201,'/api/v1/orders/01M8BBMXQCV4F4WX6S7D9KH1NQ','{\"orderId\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"commandId\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":100000,\"filledKg\":0,\"remainingKg\":100000,\"priceFenPerTonne\":1550,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.622387Z\",\"changedAt\":\"2026-11-26T07:20:48.622387Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.650841',1,5),
('350428','01M8BBMXRX6RJMPBKGYM9AKJ51','350428-changkou','DONE',201,'/api/v1/orders/01M8BBMXRX6RJMPBKGYM9AKJ51','{\"orderId\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"commandId\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":150000,\"filledKg\":0,\"remainingKg\":150000,\"priceFenPerTonne\":1580,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.671153Z\",\"changedAt\":\"2026-11-26T07:20:48.671153Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.688574',1,6),
('350428','01M8BBMXTC6E4CBG1YB7BTVK2H','350428-changkou','DONE',201,'/api/v1/orders/01M8BBMXTC6E4CBG1YB7BTVK2H','{\"orderId\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"commandId\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":200000,\"filledKg\":0,\"remainingKg\":200000,\"priceFenPerTonne\":1620,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.717742Z\",\"changedAt\":\"2026-11-26T07:20:48.717742Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.735641',1,7),
('350428','01M8BBMXVXYZA9ET8FNTDJGGR1','350428-buyer1','DONE',201,'/api/v1/orders/01M8BBMXVXYZA9ET8FNTDJGGR1','{\"orderId\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"commandId\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":100000,\"filledKg\":0,\"remainingKg\":100000,\"priceFenPerTonne\":1480,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":148000,\"placedAt\":\"2026-11-26T07:20:48.767250Z\",\"changedAt\":\"2026-11-26T07:20:48.767250Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.788813',1,8),
('350428','01M8BBMXXAAMVKB5DD9YYWP170','350428-buyer1','DONE',201,'/api/v1/orders/01M8BBMXXAAMVKB5DD9YYWP170','{\"orderId\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"commandId\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":150000,\"filledKg\":0,\"remainingKg\":150000,\"priceFenPerTonne\":1450,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":217500,\"placedAt\":\"2026-11-26T07:20:48.811507Z\",\"changedAt\":\"2026-11-26T07:20:48.811507Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.831727',1,9),
('350428','01M8BBMXYTAGQZP2EMRSJE548W','350428-buyer1','DONE',201,'/api/v1/orders/01M8BBMXYTAGQZP2EMRSJE548W','{\"orderId\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"commandId\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":200000,\"filledKg\":0,\"remainingKg\":200000,\"priceFenPerTonne\":1420,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":284000,\"placedAt\":\"2026-11-26T07:20:48.860100Z\",\"changedAt\":\"2026-11-26T07:20:48.860100Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}',NULL,NULL,'2026-11-26 07:20:48.880305',1,10);
DROP TABLE IF EXISTS `dead_letter`;
CREATE TABLE `dead_letter` (
  `id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `county` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `consumer` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic_part` int(11) NOT NULL,
  `topic_offset` bigint(20) NOT NULL,
  `event_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `payload` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `traceparent` varchar(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failed_at` datetime(6) NOT NULL,
  `replayed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `replayed_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `dead_letter_place` (`consumer`,`topic`,`topic_part`,`topic_offset`),
  KEY `dead_letter_county` (`county`,`state`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
DROP TABLE IF EXISTS `deposit`;
CREATE TABLE `deposit` (
  `id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `bank_receipt_no` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `open_receipt_no` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `received_on` date NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recorded_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `recorded_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `recorded_at` datetime(6) NOT NULL,
  `decided_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `decided_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `decided_at` datetime(6) DEFAULT NULL,
  `reason` varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `version` int(11) NOT NULL,
  PRIMARY KEY (`county`,`id`),
  UNIQUE KEY `deposit_id` (`id`),
  UNIQUE KEY `deposit_receipt` (`county`,`open_receipt_no`),
  KEY `deposit_party` (`county`,`party`,`id`),
  CONSTRAINT `deposit_positive` CHECK (`amount_fen` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `deposit` VALUES
('01M8BBMS3XSQJDTPCQW39YPRV4','350428','350428-buyer1',5000000,'R-350428-0001','R-350428-0001','2026-11-26','CONFIRMED','4b7a6253-2e8a-481d-8970-5319c721171d','示范运营员甲','2026-11-26 07:20:43.901406','858780a2-54ac-400f-a408-34ee46b21c6e','示范银行柜员','2026-11-26 07:20:44.085866',NULL,1),
('01M8BBMSARPC69K24JJ3HBAK4B','350428','350428-reserve',12000000,'R-350428-0002','R-350428-0002','2026-11-26','CONFIRMED','4b7a6253-2e8a-481d-8970-5319c721171d','示范运营员甲','2026-11-26 07:20:44.120828','858780a2-54ac-400f-a408-34ee46b21c6e','示范银行柜员','2026-11-26 07:20:44.142205',NULL,1),
('01M8BBMXP9JW615KCTHBWCKA8Z','350428','350428-buyer1',649500,'R-350428-0003','R-350428-0003','2026-11-26','CONFIRMED','4b7a6253-2e8a-481d-8970-5319c721171d','示范运营员甲','2026-11-26 07:20:48.585271','858780a2-54ac-400f-a408-34ee46b21c6e','示范银行柜员','2026-11-26 07:20:48.596358',NULL,1);
DROP TABLE IF EXISTS `flyway_schema_history`;
CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `flyway_schema_history` VALUES
(1,'0001','books','SQL','db/platform/V0001__books.sql',-104018732,'root','2026-11-26 07:20:36',46,1),
(2,'0002','messages','SQL','db/platform/V0002__messages.sql',1775614828,'root','2026-11-26 07:20:36',51,1),
(3,'0003','idempotency','SQL','db/platform/V0003__idempotency.sql',1364603654,'root','2026-11-26 07:20:36',8,1),
(4,'0004','rules','SQL','db/platform/V0004__rules.sql',-1778676109,'root','2026-11-26 07:20:36',7,1),
(5,'0005','claiming process','SQL','db/platform/V0005__claiming_process.sql',-226436461,'root','2026-11-26 07:20:36',8,1),
(6,'0100','participants and cash','SQL','db/migration/V0100__participants_and_cash.sql',-352359760,'root','2026-11-26 07:20:36',39,1),
(7,'0101','instruments and listings','SQL','db/migration/V0101__instruments_and_listings.sql',1926662224,'root','2026-11-26 07:20:36',47,1),
(8,'0102','order log','SQL','db/migration/V0102__order_log.sql',1868532060,'root','2026-11-26 07:20:36',51,1),
(9,'0103','default rules','SQL','db/migration/V0103__default_rules.sql',1078759102,'root','2026-11-26 07:20:36',5,1),
(10,'0104','orders','SQL','db/migration/V0104__orders.sql',-1246475663,'root','2026-11-26 07:20:36',62,1),
(11,'0105','day close','SQL','db/migration/V0105__day_close.sql',706400075,'root','2026-11-26 07:20:36',4,1),
(12,'0106','latest trades','SQL','db/migration/V0106__latest_trades.sql',-552256427,'root','2026-11-26 07:20:36',53,1);
DROP TABLE IF EXISTS `idempotency`;
CREATE TABLE `idempotency` (
  `county` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scope` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idem_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `claim_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lease_until` datetime(6) NOT NULL,
  `status` smallint(6) DEFAULT NULL,
  `location` varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `body` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `instance` varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `boot` char(26) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`county`,`scope`,`idem_key`),
  KEY `idempotency_created` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `idempotency` VALUES
('350428','0772fe8ac6d9478c04f1d6acf9e2988907b8bdc65b8f14a749a80ea49058fcf8','demo-deposit-R-350428-0002-confirm','5e9ade1ff39927b69d7ac68db23cf5acb8cb6078a34e78990a88b35edcf58729','01M8BBMSB9WJFNR7HDFQRF9ZYY','01M8BBMSB9WJFNR7HDFQRF9ZYY','DONE','2026-11-26 07:21:44.138136',200,NULL,'{\"depositId\":\"01M8BBMSARPC69K24JJ3HBAK4B\",\"party\":\"350428-reserve\",\"partyName\":\"示例林业碳票收储中心\",\"amountFen\":12000000,\"bankReceiptNo\":\"R-350428-0002\",\"receivedOn\":\"2026-11-26\",\"state\":\"CONFIRMED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":\"示范银行柜员\",\"reason\":null}','2026-11-26 07:20:44.137777','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224','demo-order-BUY-1420-01M8BBMXC7NV9N30C3GZXX1WN9','a1754d54c3dd876c27e946041a9da1a38f2421964c3f3228465102e8d725e251','01M8BBMXYTAGQZP2EMRSJE548W','01M8BBMXYTAGQZP2EMRSJE548W','DONE','2026-11-26 07:21:08.859041',201,'/api/v1/orders/01M8BBMXYTAGQZP2EMRSJE548W','{\"orderId\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"commandId\":\"01M8BBMXYTAGQZP2EMRSJE548W\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":200000,\"filledKg\":0,\"remainingKg\":200000,\"priceFenPerTonne\":1420,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":284000,\"placedAt\":\"2026-11-26T07:20:48.860100Z\",\"changedAt\":\"2026-11-26T07:20:48.860100Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.858872','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224','demo-order-BUY-1450-01M8BBMXC7NV9N30C3GZXX1WN9','f3eaa4401b9c29dd867b53e39f3de1433361c5f4431459e3f2cf8fdefd2cdf3a','01M8BBMXXAAMVKB5DD9YYWP170','01M8BBMXXAAMVKB5DD9YYWP170','DONE','2026-11-26 07:21:08.810380',201,'/api/v1/orders/01M8BBMXXAAMVKB5DD9YYWP170','{\"orderId\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"commandId\":\"01M8BBMXXAAMVKB5DD9YYWP170\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":150000,\"filledKg\":0,\"remainingKg\":150000,\"priceFenPerTonne\":1450,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":217500,\"placedAt\":\"2026-11-26T07:20:48.811507Z\",\"changedAt\":\"2026-11-26T07:20:48.811507Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.810276','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','18c028e1320527824b424f7b6a012b4637a4a90fdcd595e050e121f9f4a83224','demo-order-BUY-1480-01M8BBMXC7NV9N30C3GZXX1WN9','fe50084042008cf9ea7c89117958c013b138af431be56b43c0bf919c24f50514','01M8BBMXVXYZA9ET8FNTDJGGR1','01M8BBMXVXYZA9ET8FNTDJGGR1','DONE','2026-11-26 07:21:08.765977',201,'/api/v1/orders/01M8BBMXVXYZA9ET8FNTDJGGR1','{\"orderId\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"commandId\":\"01M8BBMXVXYZA9ET8FNTDJGGR1\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":100000,\"filledKg\":0,\"remainingKg\":100000,\"priceFenPerTonne\":1480,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":148000,\"placedAt\":\"2026-11-26T07:20:48.767250Z\",\"changedAt\":\"2026-11-26T07:20:48.767250Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.765827','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','3ac98f361d3d44ce8b36ad1a0d09c4b1b95e8a13752aaa5d25ca661311352675','demo-mode-01M8BBMXC7NV9N30C3GZXX1WN9','82ebb2da64262f979a74c51936823c35b01e908a38bf7dfa4e4d8b3c11bc791e','01M8BBMXKXJMB0VPTN3CHK4JF5','01M8BBMXKXJMB0VPTN3CHK4JF5','DONE','2026-11-26 07:21:48.509974',201,'/api/v1/instruments','{\"changeId\":\"01M8BBMXM2HHYRMMQRHSTBJB45\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"mode\":\"CONTINUOUS\",\"state\":\"PROPOSED\"}','2026-11-26 07:20:48.509813','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','3c77aef95f589a958030217af4bb297c80a0fa81afa03c72aac94466e3acce3c','demo-deposit-R-350428-0001','7777b23e307592167188b428224c182c650946d0539ad2d3913d4192df3d1580','01M8BBMS3RYPYYKEKZSJKKTD33','01M8BBMS3RYPYYKEKZSJKKTD33','DONE','2026-11-26 07:21:43.896708',201,'/api/v1/deposits/01M8BBMS3XSQJDTPCQW39YPRV4','{\"depositId\":\"01M8BBMS3XSQJDTPCQW39YPRV4\",\"party\":\"350428-buyer1\",\"partyName\":\"示例绿色制造有限公司\",\"amountFen\":5000000,\"bankReceiptNo\":\"R-350428-0001\",\"receivedOn\":\"2026-11-26\",\"state\":\"RECORDED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":null,\"reason\":null}','2026-11-26 07:20:43.896388','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','3c77aef95f589a958030217af4bb297c80a0fa81afa03c72aac94466e3acce3c','demo-deposit-R-350428-0002','c5915d2751802b0596b6753c30b49cbfba496d91fcda472add0b92ce0a0de84e','01M8BBMSAMH1TD69AW72VGXHY7','01M8BBMSAMH1TD69AW72VGXHY7','DONE','2026-11-26 07:21:44.116435',201,'/api/v1/deposits/01M8BBMSARPC69K24JJ3HBAK4B','{\"depositId\":\"01M8BBMSARPC69K24JJ3HBAK4B\",\"party\":\"350428-reserve\",\"partyName\":\"示例林业碳票收储中心\",\"amountFen\":12000000,\"bankReceiptNo\":\"R-350428-0002\",\"receivedOn\":\"2026-11-26\",\"state\":\"RECORDED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":null,\"reason\":null}','2026-11-26 07:20:44.116150','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','3c77aef95f589a958030217af4bb297c80a0fa81afa03c72aac94466e3acce3c','demo-deposit-R-350428-0003','2ecb23495b696906858656e54a67723d740c40412402385f8a1f26e346d53290','01M8BBMXP673PKC8AEGHKKY6BA','01M8BBMXP673PKC8AEGHKKY6BA','DONE','2026-11-26 07:21:48.583071',201,'/api/v1/deposits/01M8BBMXP9JW615KCTHBWCKA8Z','{\"depositId\":\"01M8BBMXP9JW615KCTHBWCKA8Z\",\"party\":\"350428-buyer1\",\"partyName\":\"示例绿色制造有限公司\",\"amountFen\":649500,\"bankReceiptNo\":\"R-350428-0003\",\"receivedOn\":\"2026-11-26\",\"state\":\"RECORDED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":null,\"reason\":null}','2026-11-26 07:20:48.582815','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','41cceb5bb58af249d5e874ee4f180b6dba1b1334f32b6e28d803f56d080d4913','demo-participant-350428-buyer1','2f19ab3af72310bcb786dd34d66aaf50da869fce7431fb4dfd12bef17ede6e11','01M8BBMQB2AH2ADAQRK9NB3QZM','01M8BBMQB2AH2ADAQRK9NB3QZM','DONE','2026-11-26 07:21:42.083016',201,'/api/v1/participants/350428-buyer1','{\"party\":\"350428-buyer1\",\"kind\":\"BUYER\",\"name\":\"示例绿色制造有限公司\",\"relatedGroup\":null}','2026-11-26 07:20:42.082715','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','41cceb5bb58af249d5e874ee4f180b6dba1b1334f32b6e28d803f56d080d4913','demo-participant-350428-changkou','df041a1e03758c0ef7fdff92b91e13056f670d94ec5cabb0d22986ec3552533d','01M8BBMPZQN5QR462WF236YC5W','01M8BBMPZQN5QR462WF236YC5W','DONE','2026-11-26 07:21:41.723183',201,'/api/v1/participants/350428-changkou','{\"party\":\"350428-changkou\",\"kind\":\"SELLER\",\"name\":\"常口村股份经济合作社(演示)\",\"relatedGroup\":null}','2026-11-26 07:20:41.720170','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','41cceb5bb58af249d5e874ee4f180b6dba1b1334f32b6e28d803f56d080d4913','demo-participant-350428-court','67c4b60c8d3f93b2b5da73bb0bebcd838e37853d15b53ef971bed96444f92f6c','01M8BBMQC26WNPP3EF22PCXS0K','01M8BBMQC26WNPP3EF22PCXS0K','DONE','2026-11-26 07:21:42.114619',201,'/api/v1/participants/350428-court','{\"party\":\"350428-court\",\"kind\":\"JUDICIAL\",\"name\":\"示例县人民法院\",\"relatedGroup\":null}','2026-11-26 07:20:42.114411','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','41cceb5bb58af249d5e874ee4f180b6dba1b1334f32b6e28d803f56d080d4913','demo-participant-350428-reserve','2cce8c75b5f0be964e400b531e554475ff360d52e27ba5d8ae2248f28c1cd39b','01M8BBMQBMBT301J1S7V3QHAH2','01M8BBMQBMBT301J1S7V3QHAH2','DONE','2026-11-26 07:21:42.100503',201,'/api/v1/participants/350428-reserve','{\"party\":\"350428-reserve\",\"kind\":\"RESERVE\",\"name\":\"示例林业碳票收储中心\",\"relatedGroup\":null}','2026-11-26 07:20:42.100185','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','41cceb5bb58af249d5e874ee4f180b6dba1b1334f32b6e28d803f56d080d4913','demo-participant-350428-yubang','5d6f984bd855bdbfedd587605c5ce0c6cdb597e543f9802644dab246d96d6803','01M8BBMQAGFGP4EQE47T156SVY','01M8BBMQAGFGP4EQE47T156SVY','DONE','2026-11-26 07:21:42.064489',201,'/api/v1/participants/350428-yubang','{\"party\":\"350428-yubang\",\"kind\":\"SELLER\",\"name\":\"余坊村股份经济合作社(演示)\",\"relatedGroup\":null}','2026-11-26 07:20:42.064155','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','4fd66937ca8594eb325c7b0971ef8a6a53ef3e3374779368cee6ae184e1f6483','demo-mode-01M8BBMXC7NV9N30C3GZXX1WN9-confirm','cf7719e58111c7a6512252e61bd4bbe9d438a971cde961a8ec1e11caeaf26ee8','01M8BBMXMK5ZC033QA4V6TWVXC','01M8BBMXMK5ZC033QA4V6TWVXC','DONE','2026-11-26 07:21:08.532035',200,NULL,'{\"changeId\":\"01M8BBMXM2HHYRMMQRHSTBJB45\",\"commandId\":\"01M8BBMXMK5ZC033QA4V6TWVXC\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"mode\":\"CONTINUOUS\",\"state\":\"CONFIRMED\"}','2026-11-26 07:20:48.531920','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','55e9f98592ce3f15c87f0c42317e6637d83b5e394a3de03125a83481042b351d','demo-buy-01M8BBMSC5TCTCTFNK9WQWMC6P','c52c7b7b212c7a4b26be704676fe2fbe458cd82ddb3dc0f234190a4508a2ace5','01M8BBMSN0WRCNZ4560V0F0NAJ','01M8BBMSN0WRCNZ4560V0F0NAJ','DONE','2026-11-26 07:21:04.448474',201,'/api/v1/trades/01M8BBMSN0WRCNZ4560V0F0NAJ','{\"tradeId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"tradeNo\":\"350428-0000001-0001\",\"commandId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"quantityKg\":2723000,\"amountFen\":4084500,\"feeFen\":0}','2026-11-26 07:20:44.448265','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','5f8836ff02ec6bd8b79ab7e84d95868e27078da0394b444e870e794aedd96af7','demo-buy-01M8BBMWW3RSF93GKXK63WHVJN','6f088a5e45da048cb56e9d03e263a7568c15e74c657fa911d95d32d520d0a277','01M8BBMWXH0QGFR6S9E9RCQBCT','01M8BBMWXH0QGFR6S9E9RCQBCT','DONE','2026-11-26 07:21:07.793529',201,'/api/v1/trades/01M8BBMWXH0QGFR6S9E9RCQBCT','{\"tradeId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"tradeNo\":\"350428-0000002-0001\",\"commandId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"quantityKg\":400000,\"amountFen\":620000,\"feeFen\":0}','2026-11-26 07:20:47.793382','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','7172a550549a47e7790394af069c87770296c29d9970ae720956b18d140d0f16','demo-withdraw-01M8BBMRNPFFGDZ5FD9ZHTMEAE','55f9c82230578aa66474e20ba062097faa64a01c72158006d43efd6f9a77949a','01M8BBMV5Z38A092N24K82CMPT','01M8BBMV5Z38A092N24K82CMPT','DONE','2026-11-26 07:21:46.015840',201,'/api/v1/withdrawals/01M8BBMV5XBMK2XV70EB1VV5V2','{\"withdrawalId\":\"01M8BBMV5XBMK2XV70EB1VV5V2\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"serial\":\"0000001\",\"quantityKg\":2723000,\"withdrawnAt\":\"2026-11-26T07:20:46.013928637Z\"}','2026-11-26 07:20:46.015566','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75','demo-list-market-01M8BBMRNPFFGDZ5FD9ZHTMEAE','2e5d8ff3f2ab17b18086df03c67f3d8025321d251e7a4f64bb090e2a2c688dbe','01M8BBMSC5TCTCTFNK9WQWMC6P','01M8BBMSC5TCTCTFNK9WQWMC6P','DONE','2026-11-26 07:21:04.165693',201,'/api/v1/listings/01M8BBMSC5TCTCTFNK9WQWMC6P','{\"listingId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"commandId\":\"01M8BBMSC5TCTCTFNK9WQWMC6P\",\"state\":\"OPEN\",\"quantityKg\":2723000,\"remainingKg\":2723000}','2026-11-26 07:20:44.165158','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75','demo-list-open-01M8BBMWMK6X19ZT8MN5GEM6TJ','0ab4383608a4535630f9e6330f0183d9c401985e0d75f1da62c98f18756f63a6','01M8BBMWW3RSF93GKXK63WHVJN','01M8BBMWW3RSF93GKXK63WHVJN','DONE','2026-11-26 07:21:07.747396',201,'/api/v1/listings/01M8BBMWW3RSF93GKXK63WHVJN','{\"listingId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"commandId\":\"01M8BBMWW3RSF93GKXK63WHVJN\",\"state\":\"OPEN\",\"quantityKg\":1000000,\"remainingKg\":1000000}','2026-11-26 07:20:47.747214','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','8925fa72918b26cda747008152eff4e00c74543972e746f735418f2f417cdd75','demo-list-reserve-01M8BBMRNPFFGDZ5FD9ZHTMEAE','5c5954d006343bd6594f499d243fb2dadbb13c6ca06e2d1e43c0dff675cd94e0','01M8BBMSSPTPFNHPH82KKZGRHJ','01M8BBMSSPTPFNHPH82KKZGRHJ','DONE','2026-11-26 07:21:04.598800',201,'/api/v1/listings/01M8BBMSSPTPFNHPH82KKZGRHJ','{\"listingId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"commandId\":\"01M8BBMSSPTPFNHPH82KKZGRHJ\",\"state\":\"OPEN\",\"quantityKg\":10000000,\"remainingKg\":10000000}','2026-11-26 07:20:44.598526','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','8f8f593ecd26f36f2f906c5d934f264afdc6d47fac80a5a425f2775cd927d00f','demo-buy-01M8BBMSSPTPFNHPH82KKZGRHJ','d52dc3c6dfc0293cf3be3d490c8115e6dfd8af3faa3442042f11fd8fa778e657','01M8BBMSYV3PTPBZ780B9Q4QZE','01M8BBMSYV3PTPBZ780B9Q4QZE','DONE','2026-11-26 07:21:04.764064',201,'/api/v1/trades/01M8BBMSYV3PTPBZ780B9Q4QZE','{\"tradeId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"tradeNo\":\"350428-0000001-0002\",\"commandId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"quantityKg\":10000000,\"amountFen\":10000000,\"feeFen\":0}','2026-11-26 07:20:44.763916','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','912820673016ac4e2e91ec2ac4407ceaa21547537130351d56cde9ffea66c365','demo-deposit-R-350428-0001-confirm','2e32f8efa25cf51d5447ebec17dcba3b037a8847842eb0618ca1e22f11a60e8f','01M8BBMS93M1EXFGPNB4KGKYNH','01M8BBMS93M1EXFGPNB4KGKYNH','DONE','2026-11-26 07:21:44.067580',200,NULL,'{\"depositId\":\"01M8BBMS3XSQJDTPCQW39YPRV4\",\"party\":\"350428-buyer1\",\"partyName\":\"示例绿色制造有限公司\",\"amountFen\":5000000,\"bankReceiptNo\":\"R-350428-0001\",\"receivedOn\":\"2026-11-26\",\"state\":\"CONFIRMED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":\"示范银行柜员\",\"reason\":null}','2026-11-26 07:20:44.067138','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744','demo-order-SELL-1550-01M8BBMXC7NV9N30C3GZXX1WN9','505931ce793ce8b25b9e327978fea9fc24a18dafba2c21d3a62a3ba3b9820622','01M8BBMXQCV4F4WX6S7D9KH1NQ','01M8BBMXQCV4F4WX6S7D9KH1NQ','DONE','2026-11-26 07:21:08.621121',201,'/api/v1/orders/01M8BBMXQCV4F4WX6S7D9KH1NQ','{\"orderId\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"commandId\":\"01M8BBMXQCV4F4WX6S7D9KH1NQ\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":100000,\"filledKg\":0,\"remainingKg\":100000,\"priceFenPerTonne\":1550,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.622387Z\",\"changedAt\":\"2026-11-26T07:20:48.622387Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.620926','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744','demo-order-SELL-1580-01M8BBMXC7NV9N30C3GZXX1WN9','68730f1fbf94136f81866a0cedb6102c986224ec57af48d8893b83a961f589a5','01M8BBMXRX6RJMPBKGYM9AKJ51','01M8BBMXRX6RJMPBKGYM9AKJ51','DONE','2026-11-26 07:21:08.669797',201,'/api/v1/orders/01M8BBMXRX6RJMPBKGYM9AKJ51','{\"orderId\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"commandId\":\"01M8BBMXRX6RJMPBKGYM9AKJ51\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":150000,\"filledKg\":0,\"remainingKg\":150000,\"priceFenPerTonne\":1580,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.671153Z\",\"changedAt\":\"2026-11-26T07:20:48.671153Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.669683','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','91a463a7152caa8c353dec81db49bf8217f857e3e1a3ea3a22d58489ae3d2744','demo-order-SELL-1620-01M8BBMXC7NV9N30C3GZXX1WN9','18c4e3cff04f637346d977ff07cc48d02b09b664e97abe0328cb1b3bfb67e5a2','01M8BBMXTC6E4CBG1YB7BTVK2H','01M8BBMXTC6E4CBG1YB7BTVK2H','DONE','2026-11-26 07:21:08.716942',201,'/api/v1/orders/01M8BBMXTC6E4CBG1YB7BTVK2H','{\"orderId\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"commandId\":\"01M8BBMXTC6E4CBG1YB7BTVK2H\",\"ticketId\":\"01M8BBMXC7NV9N30C3GZXX1WN9\",\"serial\":\"0000003\",\"side\":\"SELL\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"state\":\"OPEN\",\"quantityKg\":200000,\"filledKg\":0,\"remainingKg\":200000,\"priceFenPerTonne\":1620,\"averageFenPerTonne\":null,\"amountFen\":0,\"feeFen\":0,\"reservedFen\":0,\"placedAt\":\"2026-11-26T07:20:48.717742Z\",\"changedAt\":\"2026-11-26T07:20:48.717742Z\",\"expiresAt\":null,\"endedWhy\":null,\"trades\":[]}','2026-11-26 07:20:48.716805','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y'),
('350428','f7992ab53c83b3f25ae813c25ac5165550be7b82157777ad2265a78d2783116c','demo-deposit-R-350428-0003-confirm','f98657fe4f442e9f00b35e0a3daa15fb0eb649a93937a6a6802cde25908d4d9e','01M8BBMXPHGDT8J2MYY2EY40D8','01M8BBMXPHGDT8J2MYY2EY40D8','DONE','2026-11-26 07:21:48.593476',200,NULL,'{\"depositId\":\"01M8BBMXP9JW615KCTHBWCKA8Z\",\"party\":\"350428-buyer1\",\"partyName\":\"示例绿色制造有限公司\",\"amountFen\":649500,\"bankReceiptNo\":\"R-350428-0003\",\"receivedOn\":\"2026-11-26\",\"state\":\"CONFIRMED\",\"recordedByName\":\"示范运营员甲\",\"decidedByName\":\"示范银行柜员\",\"reason\":null}','2026-11-26 07:20:48.593344','host-18082','01M8BBMMDC74ZP6ZB8KFPW4S8Y');
DROP TABLE IF EXISTS `inbox`;
CREATE TABLE `inbox` (
  `county` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `consumer` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `received_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`consumer`,`event_id`),
  KEY `inbox_received` (`received_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `inbox` VALUES
('350428','market.custody','01M8BBMPVM4DYP6X4GG6NKA4BV','2026-11-26 07:20:42.857655'),
('350428','market.custody','01M8BBMPWS5FCP1AYR2RXA57FT','2026-11-26 07:20:42.862927'),
('350428','market.custody','01M8BBMRPMST8Y2NWSH26A733Q','2026-11-26 07:20:43.701798'),
('350428','market.custody','01M8BBMRT8NM2HQHNMPE1NMXQG','2026-11-26 07:20:43.714604'),
('350428','market.custody','01M8BBMT2KENG7PC5NDBKPJZQH','2026-11-26 07:20:44.942492'),
('350428','market.custody','01M8BBMT3N7NZC4Y8ST9PTMFTS','2026-11-26 07:20:44.960092'),
('350428','market.custody','01M8BBMVCV4ZNW5PST46863FTT','2026-11-26 07:20:46.253224'),
('350428','market.custody','01M8BBMWMWEJ268VC1P7YX70P8','2026-11-26 07:20:47.554718'),
('350428','market.custody','01M8BBMWPCT2ZWC728VS91WT67','2026-11-26 07:20:47.585426'),
('350428','market.custody','01M8BBMWZ3XXB3WGZBQY5ZSKW7','2026-11-26 07:20:47.857791'),
('350428','market.custody','01M8BBMXCBN4JB0113R8EAQTHV','2026-11-26 07:20:48.290181'),
('350428','market.custody','01M8BBMXDPPGZGPSS49BQY3D2C','2026-11-26 07:20:48.331309');
DROP TABLE IF EXISTS `instrument`;
CREATE TABLE `instrument` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `trades_made` int(11) NOT NULL,
  `first_seen_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`ticket_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `instrument` VALUES
('350428','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001',2,'2026-11-26 07:20:43.724944'),
('350428','01M8BBMWMK6X19ZT8MN5GEM6TJ','0000002',1,'2026-11-26 07:20:47.586565'),
('350428','01M8BBMXC7NV9N30C3GZXX1WN9','0000003',0,'2026-11-26 07:20:48.331804');
DROP TABLE IF EXISTS `journal`;
CREATE TABLE `journal` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` bigint(20) NOT NULL,
  `cause` varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `kind` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `business_date` date NOT NULL,
  `posted_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`id`),
  UNIQUE KEY `journal_cause` (`cause`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `journal` VALUES
('350428',384242050642080128,'custody/01M8BBMRSZQ6K0E5TP2RHEX1VG','custody.deposited','2026-11-26','2026-11-26 07:20:43.746424'),
('350428',384242052135252352,'deposit/01M8BBMS3XSQJDTPCQW39YPRV4','cash.deposited','2026-11-26','2026-11-26 07:20:44.101237'),
('350428',384242052328190336,'deposit/01M8BBMSARPC69K24JJ3HBAK4B','cash.deposited','2026-11-26','2026-11-26 07:20:44.147153'),
('350428',384242052890227072,'listing/01M8BBMSC5TCTCTFNK9WQWMC6P','listing.opened','2026-11-26','2026-11-26 07:20:44.281923'),
('350428',384242053812973952,'trade/01M8BBMSN0WRCNZ4560V0F0NAJ','trade.settled','2026-11-26','2026-11-26 07:20:44.501803'),
('350428',384242054295318912,'listing/01M8BBMSSPTPFNHPH82KKZGRHJ','listing.opened','2026-11-26','2026-11-26 07:20:44.616987'),
('350428',384242055020933504,'trade/01M8BBMSYV3PTPBZ780B9Q4QZE','trade.settled','2026-11-26','2026-11-26 07:20:44.789275'),
('350428',384242060205093248,'withdrawal/01M8BBMV5XBMK2XV70EB1VV5V2','units.withdrawn','2026-11-26','2026-11-26 07:20:46.025501'),
('350428',384242066760790400,'custody/01M8BBMWP7VW8XTRZH7826T3P9','custody.deposited','2026-11-26','2026-11-26 07:20:47.588474'),
('350428',384242067507376512,'listing/01M8BBMWW3RSF93GKXK63WHVJN','listing.opened','2026-11-26','2026-11-26 07:20:47.766946'),
('350428',384242067696120192,'trade/01M8BBMWXH0QGFR6S9E9RCQBCT','trade.settled','2026-11-26','2026-11-26 07:20:47.811070'),
('350428',384242069893935488,'custody/01M8BBMXDHZWSBPV8VEXY13M5Z','custody.deposited','2026-11-26','2026-11-26 07:20:48.335664'),
('350428',384242071018008960,'deposit/01M8BBMXP9JW615KCTHBWCKA8Z','cash.deposited','2026-11-26','2026-11-26 07:20:48.603303'),
('350428',384242071194169728,'order/01M8BBMXQCV4F4WX6S7D9KH1NQ','order.placed','2026-11-26','2026-11-26 07:20:48.645468'),
('350428',384242071361941888,'order/01M8BBMXRX6RJMPBKGYM9AKJ51','order.placed','2026-11-26','2026-11-26 07:20:48.685428'),
('350428',384242071563268480,'order/01M8BBMXTC6E4CBG1YB7BTVK2H','order.placed','2026-11-26','2026-11-26 07:20:48.733293'),
('350428',384242071789760896,'order/01M8BBMXVXYZA9ET8FNTDJGGR1','order.placed','2026-11-26','2026-11-26 07:20:48.787160'),
('350428',384242071965921664,'order/01M8BBMXXAAMVKB5DD9YYWP170','order.placed','2026-11-26','2026-11-26 07:20:48.829589'),
('350428',384242072163053952,'order/01M8BBMXYTAGQZP2EMRSJE548W','order.placed','2026-11-26','2026-11-26 07:20:48.876778');
DROP TABLE IF EXISTS `journal_seal`;
CREATE TABLE `journal_seal` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `journal_id` bigint(20) NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  `leaf` char(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`county`,`journal_id`),
  KEY `journal_seal_seq` (`county`,`seq`,`journal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `journal_seal` VALUES
('350428',384242050642080128,1,'02a577ae871aeadadbf01fe4209bf1dafc94db74202f70dfefe39b1676a5272a'),
('350428',384242052135252352,1,'2b8c7668174819e695c38a77ae7db74a3363e855376ffd701fd3670c348b52f3'),
('350428',384242052328190336,1,'012019361ebb08033f8217df00347b7b55fd2e174dd00cc0f06f0ef9487404d9'),
('350428',384242052890227072,1,'45be4e54236fe6b406e8012198f83bb1cb2b6e3696647de7bea55cb15d3b4f4a'),
('350428',384242053812973952,1,'606376055dae12e597c62f0e67e9cd799b7147bebe11cedced1da3bd2bbe8f47'),
('350428',384242054295318912,1,'663aa4f41c847f8267ea00a4bcf3bf25262df700cbb1fe3afa84fe90f54d3790'),
('350428',384242055020933504,1,'5371cddcfc3e968aabe0b44d5575880ec62ca78243f6e6512417b5e27b0da821'),
('350428',384242060205093248,1,'330b9b72a19abbb3a4a268f1a79655d8bb54659daaf37ecfb8894fc1649337f8'),
('350428',384242066760790400,1,'75e08b6c1449f339d1a31b725fdcdd981467a3cadab32a078e79fc1be1557155'),
('350428',384242067507376512,1,'685b243e703e382dd9ec7fcf5d58ac5693c77bf3688095a64a93bfc03a934958'),
('350428',384242067696120192,1,'9e5ddb555e3fc3363a90e3a72d4c4df3b684f11c625e9d49ee601c0d10a7ecd9'),
('350428',384242069893935488,2,'a53b3205fa6f9731db0c8218a3a3b99d3b0c70beb4de322840e99120fc681597'),
('350428',384242071018008960,2,'a5f12972a01638c4da4ca37042fa50940c631ac6814846a4f79f0331a762aa4a'),
('350428',384242071194169728,2,'6d966f83859e2982f04f03f9b3f0826e1c09760e161d1ffacd309e6de2951c2f'),
('350428',384242071361941888,2,'d8738ee07d95556e11b8c69317c4411c062ddc010b5bac6f4bca262715b5ab87'),
('350428',384242071563268480,2,'1f874f6bdd88b9c91f6e315a8558290a0f16b0d2732d728752d84f64d1f4ea18'),
('350428',384242071789760896,2,'f0ea1c5896beeb7e1fd9af842fc655cb87b07c90c8d078118c89f743786d8c0f'),
('350428',384242071965921664,2,'9fd72be6cd7d2bb8695be35ef0fb6b7ff95fbd837fbd109be3df7de1679ce1fb'),
('350428',384242072163053952,2,'dd3100c54380d243297ee34a17eca38ef823baeb9716e170d0cc46ac4aabd21e');
DROP TABLE IF EXISTS `listing`;
CREATE TABLE `listing` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `listing_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lane` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `price_fen_per_tonne` bigint(20) NOT NULL,
  `quantity_kg` bigint(20) NOT NULL,
  `remaining_kg` bigint(20) NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `opened_at` datetime(6) NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`listing_id`),
  KEY `listing_state` (`county`,`state`,`listing_id`),
  KEY `listing_ticket` (`county`,`ticket_id`,`state`,`listing_id`),
  KEY `listing_party` (`county`,`party`,`listing_id`),
  CONSTRAINT `listing_remaining` CHECK (`remaining_kg` >= 0 and `remaining_kg` <= `quantity_kg`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `listing` VALUES
('350428','01M8BBMSC5TCTCTFNK9WQWMC6P','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001','350428-changkou','MARKET',1500,2723000,0,'FILLED','2026-11-26 07:20:44.168520','2026-11-26 07:20:44.449490'),
('350428','01M8BBMSSPTPFNHPH82KKZGRHJ','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001','350428-changkou','RESERVE',1000,10000000,0,'FILLED','2026-11-26 07:20:44.600140','2026-11-26 07:20:44.764925'),
('350428','01M8BBMWW3RSF93GKXK63WHVJN','01M8BBMWMK6X19ZT8MN5GEM6TJ','0000002','350428-changkou','MARKET',1550,1000000,600000,'OPEN','2026-11-26 07:20:47.748538','2026-11-26 07:20:47.794502');
DROP TABLE IF EXISTS `log_cursor`;
CREATE TABLE `log_cursor` (
  `topic` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic_id` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `log_partition` int(11) NOT NULL,
  `epoch` bigint(20) NOT NULL,
  `owner` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next_offset` bigint(20) NOT NULL,
  `last_at` datetime(6) NOT NULL,
  PRIMARY KEY (`topic`,`topic_id`,`log_partition`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `log_cursor` VALUES
('market.commands','NLYvoui6Sl2q400ER_2Inw',0,1,'01M8BBMM4JDW5116RXT3EHZXW5',0,'1970-01-01 00:00:00.000000'),
('market.commands','NLYvoui6Sl2q400ER_2Inw',1,1,'01M8BBMM4JDW5116RXT3EHZXW5',11,'2026-11-26 07:20:48.860100'),
('market.commands','NLYvoui6Sl2q400ER_2Inw',2,1,'01M8BBMM4JDW5116RXT3EHZXW5',0,'1970-01-01 00:00:00.000000'),
('market.commands','NLYvoui6Sl2q400ER_2Inw',3,1,'01M8BBMM4JDW5116RXT3EHZXW5',2,'2026-11-26 07:20:47.794502');
DROP TABLE IF EXISTS `market_day`;
CREATE TABLE `market_day` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `business_date` date NOT NULL,
  `volume_kg` bigint(20) NOT NULL,
  `turnover` decimal(38,0) NOT NULL,
  PRIMARY KEY (`county`,`ticket_id`,`business_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `market_day` VALUES
('350428','01M8BBMRNPFFGDZ5FD9ZHTMEAE','2026-11-26',2723000,4084500000),
('350428','01M8BBMWMK6X19ZT8MN5GEM6TJ','2026-11-26',400000,620000000);
DROP TABLE IF EXISTS `market_order`;
CREATE TABLE `market_order` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `book_id` bigint(20) NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `side` varchar(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `type` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `time_in_force` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `price_fen_per_tonne` bigint(20) NOT NULL,
  `quantity_kg` bigint(20) NOT NULL,
  `filled_kg` bigint(20) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `fee_fen` bigint(20) NOT NULL,
  `reserved_fen` bigint(20) NOT NULL,
  `state` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ended_why` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sequence_no` bigint(20) NOT NULL,
  `expires_at` datetime(6) DEFAULT NULL,
  `placed_at` datetime(6) NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`order_id`),
  UNIQUE KEY `market_order_book` (`county`,`ticket_id`,`book_id`),
  KEY `market_order_state` (`county`,`ticket_id`,`state`,`side`,`price_fen_per_tonne`),
  KEY `market_order_party` (`county`,`party`,`order_id`),
  KEY `market_order_party_state` (`county`,`party`,`state`,`order_id`),
  KEY `market_order_due` (`state`,`expires_at`),
  CONSTRAINT `market_order_side` CHECK (`side` in ('BUY','SELL')),
  CONSTRAINT `market_order_tonnes` CHECK (`quantity_kg` > 0 and `filled_kg` >= 0 and `filled_kg` <= `quantity_kg` and `quantity_kg` MOD 1000 = 0 and `filled_kg` MOD 1000 = 0),
  CONSTRAINT `market_order_filled` CHECK (`state` = 'FILLED' = (`filled_kg` = `quantity_kg`)),
  CONSTRAINT `market_order_ended` CHECK (`state` = 'CANCELLED' = (`ended_why` is not null)),
  CONSTRAINT `market_order_held` CHECK (`reserved_fen` >= 0 and (`reserved_fen` = 0 or `side` = 'BUY' and `state` = 'OPEN'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `market_order` VALUES
('350428','01M8BBMXQCV4F4WX6S7D9KH1NQ',1,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-changkou','SELL','LIMIT','GTC',1550,100000,0,0,0,0,'OPEN',NULL,1,NULL,'2026-11-26 07:20:48.622387','2026-11-26 07:20:48.622387'),
('350428','01M8BBMXRX6RJMPBKGYM9AKJ51',2,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-changkou','SELL','LIMIT','GTC',1580,150000,0,0,0,0,'OPEN',NULL,2,NULL,'2026-11-26 07:20:48.671153','2026-11-26 07:20:48.671153'),
('350428','01M8BBMXTC6E4CBG1YB7BTVK2H',3,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-changkou','SELL','LIMIT','GTC',1620,200000,0,0,0,0,'OPEN',NULL,3,NULL,'2026-11-26 07:20:48.717742','2026-11-26 07:20:48.717742'),
('350428','01M8BBMXVXYZA9ET8FNTDJGGR1',4,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-buyer1','BUY','LIMIT','GTC',1480,100000,0,0,0,148000,'OPEN',NULL,4,NULL,'2026-11-26 07:20:48.767250','2026-11-26 07:20:48.767250'),
('350428','01M8BBMXXAAMVKB5DD9YYWP170',5,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-buyer1','BUY','LIMIT','GTC',1450,150000,0,0,0,217500,'OPEN',NULL,5,NULL,'2026-11-26 07:20:48.811507','2026-11-26 07:20:48.811507'),
('350428','01M8BBMXYTAGQZP2EMRSJE548W',6,'01M8BBMXC7NV9N30C3GZXX1WN9','0000003','350428-buyer1','BUY','LIMIT','GTC',1420,200000,0,0,0,284000,'OPEN',NULL,6,NULL,'2026-11-26 07:20:48.860100','2026-11-26 07:20:48.860100');
DROP TABLE IF EXISTS `mode_change`;
CREATE TABLE `mode_change` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `change_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `open_ticket` varchar(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mode` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `state` varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `proposed_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `proposed_at` datetime(6) NOT NULL,
  `confirmed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `confirmed_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `confirmed_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`county`,`change_id`),
  UNIQUE KEY `mode_change_open` (`county`,`open_ticket`),
  KEY `mode_change_ticket` (`county`,`ticket_id`,`change_id`),
  CONSTRAINT `mode_change_mode` CHECK (`mode` in ('LISTING','CONTINUOUS')),
  CONSTRAINT `mode_change_two_people` CHECK (`confirmed_by` is null or `confirmed_by` <> `proposed_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `mode_change` VALUES
('350428','01M8BBMXM2HHYRMMQRHSTBJB45','01M8BBMXC7NV9N30C3GZXX1WN9',NULL,'CONTINUOUS','演示县规则 / rule of the demo county','CONFIRMED','4b7a6253-2e8a-481d-8970-5319c721171d','示范运营员甲','2026-11-26 07:20:48.514489','b295b1b8-5005-42e6-863a-cc64ec486833','示范运营员乙','2026-11-26 07:20:48.532958');
DROP TABLE IF EXISTS `order_book`;
CREATE TABLE `order_book` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `stamp` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mode` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `band_day` date NOT NULL,
  `band_low` bigint(20) NOT NULL,
  `band_high` bigint(20) NOT NULL,
  `next_order` bigint(20) NOT NULL,
  `next_sequence` bigint(20) NOT NULL,
  `next_trade` bigint(20) NOT NULL,
  PRIMARY KEY (`county`,`ticket_id`),
  KEY `order_book_day` (`band_day`,`county`,`ticket_id`),
  CONSTRAINT `order_book_band` CHECK (`band_low` > 0 and `band_low` <= `band_high`),
  CONSTRAINT `order_book_mode` CHECK (`mode` in ('LISTING','CONTINUOUS'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `order_book` VALUES
('350428','01M8BBMXC7NV9N30C3GZXX1WN9','01M8BBMXZF5ZG949168FGTQWWR','CONTINUOUS','2026-11-26',1350,1650,7,7,1);
DROP TABLE IF EXISTS `outbox`;
CREATE TABLE `outbox` (
  `seq` bigint(20) NOT NULL AUTO_INCREMENT,
  `event_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `county` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `payload` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `traceparent` varchar(60) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `sent_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`seq`),
  KEY `outbox_unsent` (`sent_at`,`seq`)
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `outbox` VALUES
(1,'01M8BBMSQ1ZGP38YDHPXD1RPB2','350428','market.events','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"specversion\":\"1.0\",\"id\":\"01M8BBMSQ1ZGP38YDHPXD1RPB2\",\"source\":\"/lintan/market-service\",\"type\":\"trade.settled.v1\",\"subject\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"time\":\"2026-11-26T07:20:44.513078403Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"traceparent\":\"00-1a37ff7182192d2b58ec162699f5a89b-8758c4b83b3aef6f-01\",\"data\":{\"tradeId\":\"01M8BBMSN0WRCNZ4560V0F0NAJ\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"serial\":\"0000001\",\"county\":\"350428\",\"sellerParty\":\"350428-changkou\",\"buyerParty\":\"350428-buyer1\",\"quantityKg\":2723000,\"priceFenPerTonne\":1500,\"amountFen\":4084500,\"feeFen\":0,\"lane\":\"MARKET\",\"settledAt\":\"2026-11-26T07:20:44.449490Z\",\"businessDate\":\"2026-11-26\",\"sellerName\":\"常口村股份经济合作社(演示)\",\"buyerName\":\"示例绿色制造有限公司\"}}','00-1a37ff7182192d2b58ec162699f5a89b-8758c4b83b3aef6f-01','2026-11-26 07:20:44.516324','2026-11-26 07:20:44.550867'),
(2,'01M8BBMSZRHKRF3VC18RW4MKFV','350428','market.events','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"specversion\":\"1.0\",\"id\":\"01M8BBMSZRHKRF3VC18RW4MKFV\",\"source\":\"/lintan/market-service\",\"type\":\"trade.settled.v1\",\"subject\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"time\":\"2026-11-26T07:20:44.792546293Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"traceparent\":\"00-600d9e72406310a3e0787cfad38e5199-fa0d6077d59381c2-01\",\"data\":{\"tradeId\":\"01M8BBMSYV3PTPBZ780B9Q4QZE\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"serial\":\"0000001\",\"county\":\"350428\",\"sellerParty\":\"350428-changkou\",\"buyerParty\":\"350428-reserve\",\"quantityKg\":10000000,\"priceFenPerTonne\":1000,\"amountFen\":10000000,\"feeFen\":0,\"lane\":\"RESERVE\",\"settledAt\":\"2026-11-26T07:20:44.764925Z\",\"businessDate\":\"2026-11-26\",\"sellerName\":\"常口村股份经济合作社(演示)\",\"buyerName\":\"示例林业碳票收储中心\"}}','00-600d9e72406310a3e0787cfad38e5199-fa0d6077d59381c2-01','2026-11-26 07:20:44.792908','2026-11-26 07:20:44.813684'),
(3,'01M8BBMV6CC4F2ZDWERDC2A23D','350428','market.events','01M8BBMRNPFFGDZ5FD9ZHTMEAE','{\"specversion\":\"1.0\",\"id\":\"01M8BBMV6CC4F2ZDWERDC2A23D\",\"source\":\"/lintan/market-service\",\"type\":\"units.withdrawn.v1\",\"subject\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"time\":\"2026-11-26T07:20:46.028063983Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"traceparent\":\"00-a61ea620acbfc2651ddac47cac28ca8c-3978b601859db8ef-01\",\"data\":{\"withdrawalId\":\"01M8BBMV5XBMK2XV70EB1VV5V2\",\"ticketId\":\"01M8BBMRNPFFGDZ5FD9ZHTMEAE\",\"serial\":\"0000001\",\"county\":\"350428\",\"party\":\"350428-buyer1\",\"quantityKg\":2723000}}','00-a61ea620acbfc2651ddac47cac28ca8c-3978b601859db8ef-01','2026-11-26 07:20:46.028981','2026-11-26 07:20:46.045738'),
(4,'01M8BBMWY851ZG8M4KFEHA4YNR','350428','market.events','01M8BBMWMK6X19ZT8MN5GEM6TJ','{\"specversion\":\"1.0\",\"id\":\"01M8BBMWY851ZG8M4KFEHA4YNR\",\"source\":\"/lintan/market-service\",\"type\":\"trade.settled.v1\",\"subject\":\"01M8BBMWMK6X19ZT8MN5GEM6TJ\",\"time\":\"2026-11-26T07:20:47.816460462Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"traceparent\":\"00-b2f927cdd1b2daf010e84f3f8b86b7cf-a79500e3f8ccf9dd-01\",\"data\":{\"tradeId\":\"01M8BBMWXH0QGFR6S9E9RCQBCT\",\"ticketId\":\"01M8BBMWMK6X19ZT8MN5GEM6TJ\",\"serial\":\"0000002\",\"county\":\"350428\",\"sellerParty\":\"350428-changkou\",\"buyerParty\":\"350428-buyer1\",\"quantityKg\":400000,\"priceFenPerTonne\":1550,\"amountFen\":620000,\"feeFen\":0,\"lane\":\"MARKET\",\"settledAt\":\"2026-11-26T07:20:47.794502Z\",\"businessDate\":\"2026-11-26\",\"sellerName\":\"常口村股份经济合作社(演示)\",\"buyerName\":\"示例绿色制造有限公司\"}}','00-b2f927cdd1b2daf010e84f3f8b86b7cf-a79500e3f8ccf9dd-01','2026-11-26 07:20:47.816724','2026-11-26 07:20:47.825529'),
(5,'01M8BBMX4RPN99MRD7EJSBXCTS','350428','chain.heads','350428','{\"specversion\":\"1.0\",\"id\":\"01M8BBMX4RPN99MRD7EJSBXCTS\",\"source\":\"/lintan/market-service\",\"type\":\"chain.sealed.v1\",\"subject\":\"350428\",\"time\":\"2026-11-26T07:20:48.024957505Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"data\":{\"seq\":1,\"firstJournal\":384242050642080128,\"lastJournal\":384242067696120192,\"count\":11,\"merkleRoot\":\"980846e0b323077faf73e553066812cf18a0361ec0d3a0378d3c352b477f2ca1\",\"previousHash\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"hash\":\"27ce073cb4d4abc0165d96148c6bba88f8f7abfa56ef8d640dfa22ba452c5310\"}}',NULL,'2026-11-26 07:20:48.029913','2026-11-26 07:20:48.050189'),
(6,'01M8BBN20GABK69TPRW0WSWXKB','350428','chain.heads','350428','{\"specversion\":\"1.0\",\"id\":\"01M8BBN20GABK69TPRW0WSWXKB\",\"source\":\"/lintan/market-service\",\"type\":\"chain.sealed.v1\",\"subject\":\"350428\",\"time\":\"2026-11-26T07:20:53.008415234Z\",\"datacontenttype\":\"application/json\",\"county\":\"350428\",\"data\":{\"seq\":2,\"firstJournal\":384242069893935488,\"lastJournal\":384242072163053952,\"count\":8,\"merkleRoot\":\"272ba715a630d05637002e4829041b437ec2ca44b38bd1d8204cf510d8af0577\",\"previousHash\":\"27ce073cb4d4abc0165d96148c6bba88f8f7abfa56ef8d640dfa22ba452c5310\",\"hash\":\"7cbea6770827584b08a7d89a3e7031ab8e62901d0b7ac6192c08382d71643388\"}}',NULL,'2026-11-26 07:20:53.008688','2026-11-26 07:20:53.015302');
DROP TABLE IF EXISTS `participant`;
CREATE TABLE `participant` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `related_group` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `registered_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `registered_at` datetime(6) NOT NULL,
  `number` int(11) NOT NULL,
  PRIMARY KEY (`county`,`party`),
  UNIQUE KEY `participant_number` (`county`,`number`),
  KEY `participant_group` (`county`,`related_group`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `participant` VALUES
('350428','350428-buyer1','BUYER','示例绿色制造有限公司',NULL,'4b7a6253-2e8a-481d-8970-5319c721171d','2026-11-26 07:20:42.085876',3),
('350428','350428-changkou','SELLER','常口村股份经济合作社(演示)',NULL,'4b7a6253-2e8a-481d-8970-5319c721171d','2026-11-26 07:20:41.979989',1),
('350428','350428-court','JUDICIAL','示例县人民法院',NULL,'4b7a6253-2e8a-481d-8970-5319c721171d','2026-11-26 07:20:42.117161',5),
('350428','350428-reserve','RESERVE','示例林业碳票收储中心',NULL,'4b7a6253-2e8a-481d-8970-5319c721171d','2026-11-26 07:20:42.103451',4),
('350428','350428-yubang','SELLER','余坊村股份经济合作社(演示)',NULL,'4b7a6253-2e8a-481d-8970-5319c721171d','2026-11-26 07:20:42.069687',2);
DROP TABLE IF EXISTS `period_close`;
CREATE TABLE `period_close` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `period` char(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `closed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `closed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`period`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
DROP TABLE IF EXISTS `relay_lease`;
CREATE TABLE `relay_lease` (
  `name` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owner` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` bigint(20) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `relay_lease` VALUES
('outbox','01M8BBMM4XQH5Z17GK6QVMMKTP',1,'2026-11-26 11:34:45.236788');
DROP TABLE IF EXISTS `rule`;
CREATE TABLE `rule` (
  `id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `rule_key` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `region` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `valid_from` date NOT NULL,
  `rule_value` varchar(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `source` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `proposed_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `proposed_at` datetime(6) NOT NULL,
  `confirmed_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `confirmed_name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `confirmed_at` datetime(6) DEFAULT NULL,
  `version` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rule_place` (`rule_key`,`region`,`valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `rule` VALUES
('01MARKET000000000000000001','market.mode','','2021-01-01','LISTING','挂牌协议为默认交易方式;连续竞价须经批准','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000002','market.band_bp','','2021-01-01','1000','全国碳市场交易规则:挂牌协议涨跌幅 ±10%','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000003','market.reference_price','','2021-01-01','1500','三明林业碳票首批成交价 15 元/吨(2021-05-18)','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000004','reserve.price','','2021-01-01','1000','福建金森收储价 10 元/吨','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000005','market.fee_bp.village','','2021-01-01','0','村集体出售不收平台服务费(平台约定)','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000006','market.fee_bp.other','','2021-01-01','0','其他持有人出售的服务费,默认不收(平台约定)','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000007','market.lot_kg','','2021-01-01','1000','全国碳市场交易规则:最小变动 1 吨','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000008','market.resale_days','','2021-01-01','1','全国碳市场交易规则:当日买入当日不得卖出','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000009','market.listing_below_kg','','2021-01-01','100000000','全国碳市场交易规则:单笔挂牌须小于 10 万吨','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01MARKET000000000000000010','market.day_close','','2021-01-01','1440','平台约定:全天可报单,当日有效的报单于 24:00 失效','CONFIRMED','default','default','2021-01-01 00:00:00.000000',NULL,NULL,NULL,0),
('01PLATFORM0000000000000001','platform.idempotency_days','','2000-01-01','90','设计默认值 / design default','CONFIRMED','default','default','2000-01-01 00:00:00.000000','default',NULL,'2000-01-01 00:00:00.000000',0);
DROP TABLE IF EXISTS `trade`;
CREATE TABLE `trade` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `trade_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `trade_no` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `listing_id` char(26) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `command_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lane` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seller_party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `buyer_party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity_kg` bigint(20) NOT NULL,
  `price_fen_per_tonne` bigint(20) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `fee_fen` bigint(20) NOT NULL,
  `settled_at` datetime(6) NOT NULL,
  `business_date` date NOT NULL,
  `buy_order_id` char(26) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sell_order_id` char(26) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `number` int(11) GENERATED ALWAYS AS (cast(substring_index(`trade_no`,_ascii'-',-1) as signed)) STORED,
  PRIMARY KEY (`county`,`trade_id`),
  UNIQUE KEY `trade_no` (`county`,`trade_no`),
  KEY `trade_seller` (`county`,`seller_party`,`trade_id`),
  KEY `trade_buyer` (`county`,`buyer_party`,`ticket_id`,`business_date`),
  KEY `trade_buy_order` (`county`,`buy_order_id`),
  KEY `trade_sell_order` (`county`,`sell_order_id`),
  KEY `trade_latest` (`county`,`ticket_id`,`lane`,`number`),
  CONSTRAINT `trade_positive` CHECK (`quantity_kg` > 0 and `amount_fen` > 0 and `fee_fen` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `trade` VALUES
('350428','01M8BBMSN0WRCNZ4560V0F0NAJ','350428-0000001-0001','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001','01M8BBMSC5TCTCTFNK9WQWMC6P','01M8BBMSN0WRCNZ4560V0F0NAJ','MARKET','350428-changkou','350428-buyer1',2723000,1500,4084500,0,'2026-11-26 07:20:44.449490','2026-11-26',NULL,NULL,DEFAULT),
('350428','01M8BBMSYV3PTPBZ780B9Q4QZE','350428-0000001-0002','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001','01M8BBMSSPTPFNHPH82KKZGRHJ','01M8BBMSYV3PTPBZ780B9Q4QZE','RESERVE','350428-changkou','350428-reserve',10000000,1000,10000000,0,'2026-11-26 07:20:44.764925','2026-11-26',NULL,NULL,DEFAULT),
('350428','01M8BBMWXH0QGFR6S9E9RCQBCT','350428-0000002-0001','01M8BBMWMK6X19ZT8MN5GEM6TJ','0000002','01M8BBMWW3RSF93GKXK63WHVJN','01M8BBMWXH0QGFR6S9E9RCQBCT','MARKET','350428-changkou','350428-buyer1',400000,1550,620000,0,'2026-11-26 07:20:47.794502','2026-11-26',NULL,NULL,DEFAULT);
DROP TABLE IF EXISTS `transfer`;
CREATE TABLE `transfer` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `journal_id` bigint(20) NOT NULL,
  `line` int(11) NOT NULL,
  `asset` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_bucket` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_bucket` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  PRIMARY KEY (`county`,`journal_id`,`line`),
  CONSTRAINT `transfer_positive` CHECK (`amount` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `transfer` VALUES
('350428',384242050642080128,1,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','@registry','AVAILABLE','350428-changkou','AVAILABLE',12723000),
('350428',384242052135252352,1,'CNY','@bank','AVAILABLE','350428-buyer1','AVAILABLE',5000000),
('350428',384242052328190336,1,'CNY','@bank','AVAILABLE','350428-reserve','AVAILABLE',12000000),
('350428',384242052890227072,1,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','AVAILABLE','350428-changkou','ORDERED',2723000),
('350428',384242053812973952,1,'CNY','350428-buyer1','AVAILABLE','350428-changkou','AVAILABLE',4084500),
('350428',384242053812973952,2,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','ORDERED','350428-buyer1','AVAILABLE',2723000),
('350428',384242054295318912,1,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','AVAILABLE','350428-changkou','ORDERED',10000000),
('350428',384242055020933504,1,'CNY','350428-reserve','AVAILABLE','350428-changkou','AVAILABLE',10000000),
('350428',384242055020933504,2,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-changkou','ORDERED','350428-reserve','AVAILABLE',10000000),
('350428',384242060205093248,1,'T-01M8BBMRNPFFGDZ5FD9ZHTMEAE','350428-buyer1','AVAILABLE','@registry','AVAILABLE',2723000),
('350428',384242066760790400,1,'T-01M8BBMWMK6X19ZT8MN5GEM6TJ','@registry','AVAILABLE','350428-changkou','AVAILABLE',1000000),
('350428',384242067507376512,1,'T-01M8BBMWMK6X19ZT8MN5GEM6TJ','350428-changkou','AVAILABLE','350428-changkou','ORDERED',1000000),
('350428',384242067696120192,1,'CNY','350428-buyer1','AVAILABLE','350428-changkou','AVAILABLE',620000),
('350428',384242067696120192,2,'T-01M8BBMWMK6X19ZT8MN5GEM6TJ','350428-changkou','ORDERED','350428-buyer1','AVAILABLE',400000),
('350428',384242069893935488,1,'T-01M8BBMXC7NV9N30C3GZXX1WN9','@registry','AVAILABLE','350428-changkou','AVAILABLE',600000),
('350428',384242071018008960,1,'CNY','@bank','AVAILABLE','350428-buyer1','AVAILABLE',649500),
('350428',384242071194169728,1,'T-01M8BBMXC7NV9N30C3GZXX1WN9','350428-changkou','AVAILABLE','350428-changkou','ORDERED',100000),
('350428',384242071361941888,1,'T-01M8BBMXC7NV9N30C3GZXX1WN9','350428-changkou','AVAILABLE','350428-changkou','ORDERED',150000),
('350428',384242071563268480,1,'T-01M8BBMXC7NV9N30C3GZXX1WN9','350428-changkou','AVAILABLE','350428-changkou','ORDERED',200000),
('350428',384242071789760896,1,'CNY','350428-buyer1','AVAILABLE','350428-buyer1','ORDERED',148000),
('350428',384242071965921664,1,'CNY','350428-buyer1','AVAILABLE','350428-buyer1','ORDERED',217500),
('350428',384242072163053952,1,'CNY','350428-buyer1','AVAILABLE','350428-buyer1','ORDERED',284000);
DROP TABLE IF EXISTS `unit_withdrawal`;
CREATE TABLE `unit_withdrawal` (
  `county` char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `withdrawal_id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `party` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ticket_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity_kg` bigint(20) NOT NULL,
  `requested_by` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `withdrawn_at` datetime(6) NOT NULL,
  PRIMARY KEY (`county`,`withdrawal_id`),
  KEY `unit_withdrawal_party` (`county`,`party`,`withdrawal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO `unit_withdrawal` VALUES
('350428','01M8BBMV5XBMK2XV70EB1VV5V2','350428-buyer1','01M8BBMRNPFFGDZ5FD9ZHTMEAE','0000001',2723000,'2f4c6c9c-6eaf-4609-974e-851d7b4dc2fd','2026-11-26 07:20:46.013928');
DROP TABLE IF EXISTS `unreadable_command`;
CREATE TABLE `unreadable_command` (
  `topic` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic_id` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `log_partition` int(11) NOT NULL,
  `log_offset` bigint(20) NOT NULL,
  `payload` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,
  `reason` varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `seen_at` datetime(6) NOT NULL,
  PRIMARY KEY (`topic`,`topic_id`,`log_partition`,`log_offset`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
