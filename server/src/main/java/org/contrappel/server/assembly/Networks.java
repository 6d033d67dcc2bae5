package org.contrappel.server.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contrappel.server.Settings;
import org.contrappel.server.accounts.Accounts;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.phones.LookingAround;
import org.contrappel.server.phones.SessionPhones;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.asterisk.AsteriskNetwork;
import org.contrappel.telephony.asterisk.AsteriskSettings;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AriAccess;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.simulated.RealAgenda;
import org.contrappel.telephony.simulated.Residents;
import org.contrappel.telephony.simulated.SimulatedNetwork;
import org.contrappel.telephony.speech.Speech;
import org.contrappel.telephony.speech.SpeechEngines;
import org.contrappel.telephony.speech.SpeechSettings;
import org.contrappel.telephony.town.TownReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which network rings. */
@Configuration
class Networks {

  /** A missing engine is an error now, not silence on the line later. */
  @Bean
  @ConditionalOnProperty(name = "contrappel.network", havingValue = "asterisk")
  Speech voice(Settings settings) {
    var command = settings.speech().command();
    var words = command.isBlank() ? List.<String>of() : List.of(command.strip().split("\\s+"));
    var speech = SpeechEngines.choose(
        new SpeechSettings(Path.of(settings.speech().cache()), words, null),
        new CarriedParts(Path.of(settings.parts())));
    speech.check();
    return speech;
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "contrappel.network", havingValue = "asterisk")
  PhoneNetwork asterisk(Settings settings, Talk talk, CallListener reports, Speech voice, Clock clock) {
    var set = settings.asterisk();
    var witness = set.cel().isBlank() ? Optional.<Path>empty() : Optional.of(Path.of(set.cel()));
    var phone = settings.phone();
    var ari = phone.ariSecret().isBlank()
        ? Optional.<AriAccess>empty()
        : Optional.of(new AriAccess(phone.ariHost(), phone.ariPort(), phone.ariSecret()));
    return AsteriskNetwork.open(
        new AsteriskSettings(
            new AmiAccess(set.amiHost(), set.amiPort(), set.amiSecret()), "127.0.0.1", set.agiPort(),
            Path.of(set.recordings()), witness, set.trunkOptions(), set.machineAfter(), ari,
            set.operatorComesBack()),
        talk, reports, voice, clock);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "contrappel.network", havingValue = "simulated", matchIfMissing = true)
  RealAgenda agenda(Clock clock) {
    return new RealAgenda(clock);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "contrappel.network", havingValue = "simulated", matchIfMissing = true)
  PhoneNetwork simulated(Settings settings, RealAgenda agenda, Talk talk, CallListener reports, Clock clock) {
    var town = TownReader.read(Path.of(settings.town()));
    return new SimulatedNetwork(Residents.of(town), agenda, talk, reports, clock.millis());
  }

  @Bean
  SessionPhones sessionPhones(PhoneNetwork network, Sessions sessions, Accounts accounts, Fleeting fleeting) {
    return new SessionPhones(
        network, sessions, session -> accounts.named(session.name()).filter(session::isOf).isPresent(), fleeting);
  }

  @Bean(destroyMethod = "close")
  LookingAround lookingAround(SessionPhones phones) {
    return new LookingAround(phones);
  }
}
