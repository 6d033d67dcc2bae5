package org.contrappel.server.web;

import org.contrappel.server.instructions.RefusedInstruction;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.sites.RefusedFile;
import org.contrappel.server.station.StationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as {@code application/problem+json}. What came in is never repeated: it may hold a code. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** With each fault by itself, for whoever shows it beside the line. */
  @ExceptionHandler
  ProblemDetail refused(RefusedFile refused) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    if (!refused.faults().isEmpty()) {
      problem.setProperty("faults", refused.faults());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedInstruction refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail slow(StationStream.NotYet slow) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "It is on disk and not yet in force. Look again in a moment.");
  }

  @ExceptionHandler
  ProblemDetail refused(Reception.NotAnAlarm refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
  }

  /** Nothing was acknowledged: the sender must keep the alarm and send it again. */
  @ExceptionHandler
  ProblemDetail away(LedgerUnavailable away) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "The station's memory does not answer and nothing was stored. Send it again.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status());
    if (refusal.retryAfter() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter()));
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail status(ResponseStatusException status) {
    return ProblemDetail.forStatusAndDetail(status.getStatusCode(), status.getReason());
  }

  @ExceptionHandler
  ProblemDetail ours(RuntimeException bug) {
    LOG.error("A request failed through our own fault", bug);
    return ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(500), "Our fault, and written to the log. Send the request again.");
  }
}
