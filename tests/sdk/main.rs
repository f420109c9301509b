//! The SDK against replayed documentation, scripted services and wiremock.

mod flow_time;
mod flows_check;
mod flows_create;
mod flows_modify;
mod flows_tasks;
mod flows_users;
mod flows_wait;
mod groups_flows;
mod groups_requests;
mod groups_verdicts;
mod handles;
mod hooks;
mod input;
mod intercept;
mod json;
mod operations;
mod options;
mod raw;
mod replay;
mod scripted_service;
mod surface;
mod text_values;
