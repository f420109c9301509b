/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.8-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: stock
-- ------------------------------------------------------
-- Server version	10.11.8-MariaDB-0+deb12u1

/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS `items`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `items` (
  `id` uuid NOT NULL DEFAULT uuid(),
  `address` inet6 DEFAULT NULL,
  `document` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`document`)),
  `packed` text /*M!100301 COMPRESSED*/ DEFAULT NULL,
  `number` bigint(20) NOT NULL DEFAULT nextval(`stock`.`numbers`),
  `changed` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `sum` int(11) GENERATED ALWAYS AS (`number` + 1) STORED,
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PRIMARY KEY (`id`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci `PAGE_COMPRESSED`=1 WITH SYSTEM VERSIONING
 PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH AUTO;
/*!40101 SET character_set_client = @saved_cs_client */;
INSERT INTO `items` VALUES
('1',NULL,'{\"a\": \";\"}','x',1,'2024-01-01 00:00:00'),
('2',NULL,'/*','y',2,'2024-01-01 00:00:00');
/*!50001 CREATE VIEW `low` AS SELECT
 1 AS `id` */;
-- Dump completed on 2024-05-01 12:00:00
