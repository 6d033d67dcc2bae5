package org.contrappel.server.web;

import java.util.List;
import java.util.Optional;
import org.contrappel.server.accounts.Account;
import org.contrappel.server.accounts.Accounts;
import org.contrappel.server.security.Role;
import org.contrappel.telephony.PhoneNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in: an administrator's business. No answer holds a password, kept or not. */
@RestController
@RequestMapping("/api/accounts")
class AccountDoor {
  private final Accounts accounts;

  AccountDoor(Accounts accounts) {
    this.accounts = accounts;
  }

  /** @param password may be missing where the account has one @param number where he is rung; may be missing */
  record Wanted(Role role, String password, String number) {
    @Override
    public String toString() {
      return "Wanted[" + role + "]";
    }
  }

  record AccountView(String name, Role role, String number) {
    static AccountView of(Account account) {
      return new AccountView(account.name(), account.role(), account.number());
    }
  }

  @GetMapping
  List<AccountView> all() {
    return accounts.all().stream().map(AccountView::of).toList();
  }

  @PutMapping("/{name}")
  AccountView put(@PathVariable String name, @RequestBody Wanted wanted, Authentication who) throws InterruptedException {
    return AccountView.of(put(accounts, name, wanted.role(), wanted.password(), wanted.number(), who));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name, Authentication who) throws InterruptedException {
    var account = accounts.named(name).orElseThrow(() -> Refusal.unknown("account"));
    try {
      accounts.remove(account, who.getName());
    } catch (IllegalArgumentException refused) {
      throw new Refusal(HttpStatus.CONFLICT, refused.getMessage());
    }
  }

  static Account put(
      Accounts accounts, String name, Role role, String password, String number, Authentication who)
      throws InterruptedException {
    try {
      var parsed = Optional.ofNullable(Texts.optional(number)).map(text -> PhoneNumber.parse(text).toString()).orElse(null);
      return accounts.put(name, role, password, parsed, who.getName());
    } catch (IllegalArgumentException refused) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }
  }
}
